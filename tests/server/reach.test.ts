import type { NetworkInterfaceInfo } from "node:os";
import { expect, test } from "vitest";
import { reachableOrigin } from "../../server/reach.ts";

const address = (family: "IPv4" | "IPv6", given: string, internal = false): NetworkInterfaceInfo =>
  ({ family, address: given, internal }) as NetworkInterfaceInfo;
const networks = {
  lo: [address("IPv4", "127.0.0.1", true)],
  wifi: [address("IPv6", "fe80::1"), address("IPv4", "192.168.1.20")],
};
const asked = (host: string, more: Record<string, string> = {}) => new Headers({ host, ...more });

test.each(["localhost:3000", "127.0.0.1:3000", "[::1]:3000"])(
  "R38: a room opened as %s is joined at the machine's own address in the network",
  (host) => {
    expect(reachableOrigin(asked(host), networks)).toBe("http://192.168.1.20:3000");
  },
);

test("R38: a room opened under a name is joined under that name", () => {
  expect(reachableOrigin(asked("play.example.org", { "x-forwarded-proto": "https" }), networks)).toBe(
    "https://play.example.org",
  );
});

test("R38: without a network the name stays", () => {
  expect(reachableOrigin(asked("localhost:3000"), { lo: networks.lo })).toBe("http://localhost:3000");
});
