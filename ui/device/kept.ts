"use client";

import { useCallback, useSyncExternalStore } from "react";

const prefix = "same-side:";
const listeners = new Set<() => void>();

/** Reads what this device keeps under a name; never fails, even where storage is refused. */
export function readKept(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

/** Keeps a text on this device only; `null` forgets it. */
export function keep(name: string, text: string | null): void {
  try {
    if (text === null || text === "") localStorage.removeItem(prefix + name);
    else localStorage.setItem(prefix + name, text);
  } catch {
    // A private window may refuse; the page then simply does not remember.
  }
  for (const listener of listeners) listener();
}

/** Forgets everything this device keeps. */
export function forgetAll(): void {
  try {
    for (const name of Object.keys(localStorage)) if (name.startsWith(prefix)) localStorage.removeItem(name);
  } catch {
    // Where storage is refused there is nothing to forget.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  window.addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("storage", listener);
  };
}

/** A text that stays on this device. Empty on the server and where nothing was kept. */
export function useKept(name: string): [string, (text: string) => void] {
  const text = useSyncExternalStore(
    subscribe,
    () => readKept(name) ?? "",
    () => "",
  );
  const set = useCallback((value: string) => keep(name, value), [name]);
  return [text, set];
}
