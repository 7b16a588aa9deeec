"use client";

import { useEffect, useLayoutEffect, useRef } from "react";
import { useKept } from "../device/kept.ts";

/** Listens to single keys while a moment stands where the lines would. `press` gets the key in lower case. */
export function useMomentKeys(enabled: boolean, press: (key: string) => void): void {
  const [single] = useKept("single-keys");
  const latest = useRef({ on: enabled, press });
  useLayoutEffect(() => {
    latest.current = { on: enabled && single !== "off", press };
  });

  useEffect(() => {
    function hear(event: KeyboardEvent) {
      const target = event.target instanceof Element ? event.target : null;
      const typing = target?.closest("textarea, select, input[type=text], [contenteditable]") != null;
      const held = event.repeat || event.ctrlKey || event.metaKey || event.altKey;
      if (latest.current.on && !event.defaultPrevented && !typing && !held) {
        latest.current.press(event.key.toLowerCase());
      }
    }
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);
}
