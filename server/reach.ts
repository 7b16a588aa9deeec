import { networkInterfaces } from "node:os";
import { originOf } from "./origin.ts";

/** Names that mean the machine one sits at, and so another one on every phone. */
const here = /^(localhost|127(\.\d+){3}|\[::1\]|0\.0\.0\.0)$/;

/**
 * What other devices have to type to come to this site: as the asking browser calls it, unless that name is good on this machine
 * alone. Then it is this machine's own address in the network; without a network the name stays.
 *
 * @param networks what `os.networkInterfaces` gives
 */
export function reachableOrigin(headers: Headers, networks = networkInterfaces()): string {
  const asked = new URL(originOf(headers, "http://localhost"));
  if (!here.test(asked.hostname)) return asked.origin;
  const found = Object.values(networks)
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === "IPv4" && !internal);
  if (found !== undefined) asked.hostname = found.address;
  return asked.origin;
}
