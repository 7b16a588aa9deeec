"use client";

import { createContext, type ReactNode, useContext } from "react";

/** Who looks at a page. Null when it could not be found out. */
export type Person = { kind: "newcomer" } | { kind: "guest" } | { kind: "account"; name: string } | null;

const Looking = createContext<Person>(null);

/** Tells everything inside who looks at the page. */
export function LookedAtBy({ person, children }: { person: Person; children: ReactNode }) {
  return <Looking value={person}>{children}</Looking>;
}

/** Who looks at this page. */
export function usePerson(): Person {
  return useContext(Looking);
}
