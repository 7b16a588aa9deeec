"use client";

import { useEffect } from "react";
import { nextPath } from "./addresses.ts";
import { draft, readDraft } from "./draft.ts";

/** Back from the company's page: goes on to where one came from, once. */
export function GoOn() {
  useEffect(() => {
    const next = readDraft("next");
    draft("next", "");
    if (next !== "" && nextPath(next) !== "/account") location.replace(nextPath(next));
  }, []);
  return null;
}
