"use client";

import { createContext, type ReactNode, use } from "react";

const Reached = createContext("");

/** Tells what is inside how other devices come to this site, "http://192.168.1.20:3000": the server knows, this page need not. */
export function ReachedAt({ origin, children }: { origin: string; children: ReactNode }) {
  return <Reached value={origin}>{children}</Reached>;
}

/** What other devices come to, whole and as it is read aloud: without the scheme, which every browser adds. */
export function useReached(): { origin: string; host: string; onlyHere: boolean } {
  const origin = use(Reached);
  const host = origin.replace(/^https?:\/\//, "");
  return { origin, host, onlyHere: /^(localhost|127\.|\[::1\])/.test(host) };
}
