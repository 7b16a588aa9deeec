"use client";

import { useEffect, useLayoutEffect, useRef } from "react";
import type { ChoiceView } from "../../engine/view.ts";
import { actionOf, type Panel } from "./keys.ts";

interface Keys {
  choices: readonly ChoiceView[];
  single: boolean;
  enabled: boolean;
  /** The present line is still arriving: any key finishes it, and does nothing else. */
  arriving: boolean;
  skip: () => void;
  say: (choice: string) => void;
  move: (by: 1 | -1) => void;
  open: (panel: Panel) => void;
  /** Keeps the last sentence in the notebook. */
  keep: () => void;
}

/** Listens to the keyboard while the table is on the page. */
export function useTableKeys(keys: Keys): void {
  const latest = useRef(keys);
  // With the page, not after it: a key pressed in between would be heard by the page before.
  useLayoutEffect(() => {
    latest.current = keys;
  });

  useEffect(() => {
    function press(event: KeyboardEvent) {
      const { choices, single, enabled, arriving, skip, say, move, open, keep } = latest.current;
      if (!enabled || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      const typing = target?.closest("input, textarea, select, [contenteditable]") != null;
      if (arriving && !typing && !["Tab", "Shift", "Control", "Alt", "Meta", "Escape"].includes(event.key)) {
        if (!event.ctrlKey && !event.metaKey && !event.altKey) {
          event.preventDefault();
          skip();
          return;
        }
      }
      const held = event.repeat || event.ctrlKey || event.metaKey || event.altKey;
      const action = actionOf({ key: event.key, held, typing }, choices, single);
      if (!action) return;
      event.preventDefault();
      if (action.do === "say") say(action.choice);
      if (action.do === "move") move(action.by);
      if (action.do === "open") open(action.panel);
      if (action.do === "keep") keep();
    }
    window.addEventListener("keydown", press);
    // From here on keys are heard; a page that has only been drawn does not say so.
    const { dataset } = document.documentElement;
    dataset.keys = "heard";
    return () => {
      window.removeEventListener("keydown", press);
      delete dataset.keys;
    };
  }, []);
}
