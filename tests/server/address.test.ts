import { BlockList } from "node:net";
import { expect, test } from "vitest";
import { clientOf, network } from "../../server/address.ts";

const none = new BlockList();
const ours = new BlockList();
ours.addSubnet("10.0.0.0", 8);
ours.addAddress("::1", "ipv6");

test.each([
  ["203.0.113.7", ["198.51.100.1"], none, "203.0.113.7", "a header from whoever connects is not believed"],
  ["203.0.113.7", ["198.51.100.1"], ours, "203.0.113.7", "nor from one who is no proxy of ours"],
  ["10.0.0.1", ["198.51.100.1"], ours, "198.51.100.1", "our proxy is"],
  ["::ffff:10.0.0.1", [" 198.51.100.1 "], ours, "198.51.100.1", "also by its other name"],
  ["10.0.0.1", ["192.0.2.9", "198.51.100.1"], ours, "198.51.100.1", "what came before ours was made up"],
  ["::1", ["198.51.100.1", "10.1.2.3"], ours, "198.51.100.1", "two of ours in a row"],
  ["10.0.0.1", [], ours, "10.0.0.1", "a proxy that says nothing stands for itself"],
  ["10.0.0.1", ["<script>"], ours, "<script>", "what is no address is nobody's"],
] as const)("A13 %s forwarding %j: %#", (connected, forwarded, proxies, client, _why) => {
  expect(clientOf(connected, forwarded, proxies)).toBe(client);
});

test.each([
  ["203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:DB8:1:2::9", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["<script>", "unknown"],
  ["", "unknown"],
])("A13 %s is counted as %s", (address, counted) => {
  expect(network(address)).toBe(counted);
});
