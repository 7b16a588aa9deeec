"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** Where this page came from, "https://…"; empty on the server, which cannot know by which name it was called. */
export function useOrigin(): string {
  return useSyncExternalStore(
    never,
    () => window.location.origin,
    () => "",
  );
}
