"use client";

import { useEffect, useLayoutEffect, useState } from "react";

/** A second press within this time was meant for the step before. Milliseconds. */
const settling = 700;

/**
 * Whether a step has been on this screen for a moment; the one a page begins with has. `data-settled` of the page then names the last
 * event that is shown.
 */
export function useSettled({ step, number }: { readonly step: number; readonly number: number }): boolean {
  const [settled, setSettled] = useState(step);
  useEffect(() => {
    if (settled === step) return;
    const timer = setTimeout(() => setSettled(step), settling);
    return () => clearTimeout(timer);
  }, [settled, step]);

  // With the page, not after it: nobody reads the step before out of it.
  useLayoutEffect(() => {
    if (settled !== step) return;
    const { dataset } = document.documentElement;
    dataset.settled = `${number}`;
    return () => {
      delete dataset.settled;
    };
  }, [settled, step, number]);
  return settled === step;
}
