"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { type Beginning, beginTalk } from "./post.ts";

export type BeginState = "ready" | "going" | "offline" | "database" | "rated";

/** Begins a talk and goes to its table. `before` runs once the talk has its name. */
export function useBegin(): {
  state: BeginState;
  begin: (beginning: Beginning, before?: (id: string) => void) => void;
} {
  const router = useRouter();
  const [state, setState] = useState<BeginState>("ready");

  async function begin(beginning: Beginning, before?: (id: string) => void) {
    if (state === "going") return;
    setState("going");
    const begun = await beginTalk(beginning);
    if (!begun.ok) return setState(begun.why === "database" || begun.why === "rated" ? begun.why : "offline");
    before?.(begun.id);
    router.push(`/play/${begun.id}`);
  }

  return { state, begin: (beginning, before) => void begin(beginning, before) };
}
