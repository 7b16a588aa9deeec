"use client";

import { useCallback, useEffect, useState } from "react";
import type { Says } from "../../engine/view.ts";
import { useStill } from "../device/still.ts";
import { pacedLines } from "./pace.ts";

/** Whether the present line has arrived. It takes its time, unless somebody is in a hurry or wants no motion. */
export function useArrival(
  present: readonly Says[],
  moment: string,
  paced: boolean,
): { done: boolean; skip: () => void } {
  const [arrived, setArrived] = useState<string | null>(paced ? null : moment);
  const done = useStill() || arrived === moment;
  const { end } = pacedLines(present.map((each) => each.text));

  useEffect(() => {
    if (done) return;
    const timer = setTimeout(() => setArrived(moment), end);
    return () => clearTimeout(timer);
  }, [moment, end, done]);

  const skip = useCallback(() => setArrived(moment), [moment]);
  return { done, skip };
}
