"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** The reader's time zone by its IANA name. UTC on the server, which cannot know; the right one follows at once. */
export function useTimeZone(): string {
  return useSyncExternalStore(
    never,
    () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    () => "UTC",
  );
}
