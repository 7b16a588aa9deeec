"use client";

import { useEffect, useLayoutEffect, useRef } from "react";
import type { Deed } from "./desk-deeds.ts";
import { deedOf } from "./desk-keys.ts";

interface Keys {
  /** The desk is there to be used. */
  enabled: boolean;
  /** Single keys are on. */
  single: boolean;
  onDeed: (deed: Deed | "sensible") => void;
}

/** Listens to the keyboard while the desk is on the page. */
export function useDeskKeys(keys: Keys): void {
  const latest = useRef(keys);
  // With the page, not after it: a key pressed in between would be heard by the page before.
  useLayoutEffect(() => {
    latest.current = keys;
  });

  useEffect(() => {
    function press(event: KeyboardEvent) {
      const { enabled, single, onDeed } = latest.current;
      // What is laid over the desk has the keyboard to itself.
      if (!enabled || event.defaultPrevented || document.querySelector("dialog[open]")) return;
      const target = event.target instanceof Element ? event.target : null;
      const deed = deedOf(
        {
          key: event.key,
          held: event.repeat || event.ctrlKey || event.metaKey || event.altKey,
          typing: target?.closest("input, textarea, select, [contenteditable]") != null,
          pressable: target?.closest("button, a, summary, label") != null,
        },
        single,
      );
      if (deed === null) return;
      event.preventDefault();
      onDeed(deed);
    }
    // A pressed button would keep Space for itself: after a mouse or a finger, Space is the sensible move again.
    function release(event: MouseEvent) {
      const button = event.target instanceof Element ? event.target.closest("button") : null;
      if (event.detail > 0 && button && button.closest("dialog") === null) button.blur();
    }
    window.addEventListener("keydown", press);
    // Before the press is heard, so that what it lays over the desk does not give the focus back to it.
    window.addEventListener("click", release, true);
    const { dataset } = document.documentElement;
    dataset.keys = "heard";
    return () => {
      window.removeEventListener("keydown", press);
      window.removeEventListener("click", release, true);
      delete dataset.keys;
    };
  }, []);
}
