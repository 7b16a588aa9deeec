"use client";

import { useSyncExternalStore } from "react";

const wish = "(prefers-reduced-motion: reduce)";

function subscribe(listener: () => void) {
  const query = matchMedia(wish);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}

/** Whether less motion is asked for. False on the server, which cannot know. */
export function useStill(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(wish).matches,
    () => false,
  );
}
