import { Fragment } from "react";
import type { Word } from "./pace.ts";
import { paced } from "./pace.ts";

/** Scenario text is plain; `*so*` is the one mark it may carry. */
export function Line({ text }: { text: string }) {
  return text.split("*").map((part, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed text never change places
    return index % 2 === 1 ? <em key={index}>{part}</em> : <Fragment key={index}>{part}</Fragment>;
  });
}

/** The same text arriving word by word. All of it is in the page at once: only its ink is late. */
export function ArrivingLine({ words }: { words: Word[] }) {
  return words.map((word, index) => {
    const text = word.strong ? <em>{word.text}</em> : word.text;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the words of a fixed line never change places
      <span key={index} className="word" style={{ "--at": word.at }}>
        {text}
      </span>
    );
  });
}

/** A line without its emphasis marks, for places that take text only. */
export function plain(text: string): string {
  return paced(text)
    .words.map((word) => word.text)
    .join("");
}
