"use client";

import { useState } from "react";
import type { View } from "../../engine/view.ts";
import { keep, readKept, useKept } from "../device/kept.ts";
import type { Stage } from "./store.ts";

export type Moment = "guess" | "recall" | null;

interface At {
  attempt: string;
  view: View;
  stage: Stage;
  /** Turns at which a guess was made before this page was opened. */
  guessed: readonly number[];
}

/** What is asked of the trainee before the lines, if anything, and a way to have done with it: skipped counts as done. */
export function useMoment({ attempt, view, stage, guessed }: At): { moment: Moment; done: () => void } {
  const name = `asked:${attempt}:${view.turn}`;
  const [kept] = useKept(name);
  const [already] = useState(guessed);
  const { guess, recall, breaks } = view;
  // A question about a goodbye is asked before one leaves; a door has a page of its own.
  const here = stage === (breaks === undefined ? "table" : "parting");
  const isOpen = (moment: "guess" | "recall") => here && !kept.split(" ").includes(moment);
  const moment: Moment =
    guess && isOpen("guess") && !already.includes(guess.turn)
      ? "guess"
      : recall && breaks === undefined && isOpen("recall")
        ? "recall"
        : null;
  return {
    moment,
    done: () => moment && keep(name, `${readKept(name) ?? ""} ${moment}`.trim()),
  };
}
