import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { type BlockList, isIP } from "node:net";
import { once } from "./once.ts";
import { trustedProxies } from "./settings.ts";

/** Where the process notes whose connection a request came by. What a browser sends under this name is overwritten. */
const addressHeader = "x-same-side-address";

/**
 * Notes with every request the address at the other end of its connection: the framework shows a request without it, and
 * headers can say anything.
 */
export function noteAddresses(): void {
  once("noted-addresses", () => {
    subscribe("http.server.request.start", (message) => {
      const { request } = message as { request: IncomingMessage };
      request.headers[addressHeader] = request.socket.remoteAddress ?? "";
    });
    return {};
  });
}

/** Who asks, for counting: an address, or an IPv6 network of 64 bits, which is what one household gets. */
export function addressOf(headers: Headers): string {
  const forwarded = headers.get("x-forwarded-for")?.split(",") ?? [];
  const proxies = once("trusted-proxies", trustedProxies);
  return network(clientOf(headers.get(addressHeader) ?? "", forwarded, proxies));
}

/** Goes back along the chain of proxies for as long as they are ours. */
export function clientOf(connected: string, forwarded: readonly string[], proxies: BlockList): string {
  let client = plain(connected);
  for (const hop of forwarded.toReversed()) {
    if (!isIP(client) || !proxies.check(client, isIP(client) === 6 ? "ipv6" : "ipv4")) break;
    client = plain(hop.trim());
  }
  return client;
}

/** An IPv4 address as it is, the first 64 bits of an IPv6 address, `unknown` for anything else. */
export function network(address: string): string {
  if (isIP(address) === 4) return address;
  if (isIP(address) !== 6) return "unknown";
  const [head = "", tail] = new URL(`http://[${address.replace(/%.*/, "")}]`).hostname
    .slice(1, -1)
    .split("::");
  const groups = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const all = [...groups, ...Array(8 - groups.length - after.length).fill("0"), ...after];
  return `${all.slice(0, 4).join(":")}::/64`;
}

function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}
