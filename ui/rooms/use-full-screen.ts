"use client";

import { useEffect } from "react";
import { useKept } from "../device/kept.ts";

/** Fills the screen with the page, or gives it back. A browser may refuse; the page is then as large as its window. */
export function fullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
  else void document.documentElement.requestFullscreen?.().catch(() => undefined);
}

/** F fills the screen, unless single keys were turned off. */
export function useFullScreenKey(): void {
  const [single] = useKept("single-keys");
  useEffect(() => {
    if (single === "off") return;
    function press(event: KeyboardEvent) {
      const { key, repeat, ctrlKey, metaKey, altKey, target } = event;
      if (key.toLowerCase() !== "f" || repeat || ctrlKey || metaKey || altKey) return;
      if (target instanceof Element && target.closest("input, textarea, select, dialog")) return;
      event.preventDefault();
      fullScreen();
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [single]);
}
