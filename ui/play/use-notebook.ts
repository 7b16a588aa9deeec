"use client";

import { useKept } from "../device/kept.ts";

const slots = [1, 2, 3] as const;
export const longestNote = 280;

export interface Notebook {
  lines: readonly string[];
  /** What is written in it: no empty line, and each only once. */
  written: readonly string[];
  /** Writes a line; `slot` from 0. */
  write: (slot: number, text: string) => void;
  has: (sentence: string) => boolean;
  full: boolean;
  /** Keeps a sentence in the first free line; false when there is none. */
  keep: (sentence: string) => boolean;
}

/** The three lines of one talk's notebook. They stay on this device. */
export function useNotebook(attempt: string): Notebook {
  const pages = [
    useKept(`note:${attempt}:${slots[0]}`),
    useKept(`note:${attempt}:${slots[1]}`),
    useKept(`note:${attempt}:${slots[2]}`),
  ];
  const lines = pages.map(([line]) => line);
  const write = (slot: number, text: string) => pages[slot]?.[1](text.slice(0, longestNote));
  const free = lines.findIndex((line) => line.trim() === "");
  return {
    lines,
    written: [...new Set(lines.filter((line) => line.trim() !== ""))],
    write,
    has: (sentence) => lines.includes(sentence.slice(0, longestNote)),
    full: free < 0,
    keep(sentence) {
      if (free < 0) return false;
      write(free, sentence);
      return true;
    },
  };
}
