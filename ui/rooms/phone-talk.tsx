"use client";

import type { ReactNode } from "react";
import type { Says } from "../../engine/view.ts";
import { EarlierLines, PresentLines, StandingLines } from "../play/talk-lines.tsx";

/** The exchange that led here: what was said to the buyer, quiet, and what the buyer says now; between them what is to be known of it. */
export function PhoneTalk({
  says,
  read = false,
  children,
}: {
  says: readonly Says[];
  /** Everybody has read it at an earlier step: it stands at once. */
  read?: boolean;
  children?: ReactNode;
}) {
  const Present = read ? StandingLines : PresentLines;
  const saidAt = says.findLastIndex(({ who }) => who === "you");
  return (
    // Keyed by what is said: a new line arrives, the same one stays where it is.
    <div className="flex flex-col gap-3.5" key={says.map(({ text }) => text).join("\n")}>
      <EarlierLines says={says.slice(0, saidAt + 1)} />
      {children}
      <Present says={says.slice(saidAt + 1)} />
    </div>
  );
}
