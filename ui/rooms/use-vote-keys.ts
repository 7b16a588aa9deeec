"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import type { ChoiceView } from "../../engine/view.ts";
import { actionOf } from "../play/keys.ts";

interface Keys {
  choices: readonly ChoiceView[];
  enabled: boolean;
  /** Single keys are on. */
  single: boolean;
  vote: (choice: string | null) => void;
  /** Arrows move between the buttons in here. */
  within: RefObject<HTMLElement | null>;
}

/** The keyboard of a question: 1 to 9 choose a line, L listens, P passes, arrows move. */
export function useVoteKeys(keys: Keys): void {
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const { choices, enabled, single, vote, within } = latest.current;
      if (!enabled || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest("dialog")) return;
      const typing = target?.closest("input, textarea, select, [contenteditable]") != null;
      const held = event.repeat || event.ctrlKey || event.metaKey || event.altKey;
      if (single && !typing && !held && event.key.toLowerCase() === "p") {
        event.preventDefault();
        return vote(null);
      }
      const action = actionOf({ key: event.key, held, typing }, choices, single);
      if (action?.do === "say") vote(action.choice);
      else if (action?.do === "move") move(within.current, action.by);
      else return;
      event.preventDefault();
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}

function move(within: HTMLElement | null, by: 1 | -1) {
  const buttons = [...(within?.querySelectorAll("button") ?? [])];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const next = at < 0 ? (by === 1 ? 0 : buttons.length - 1) : (at + by + buttons.length) % buttons.length;
  buttons[next]?.focus();
}
