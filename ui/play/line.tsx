import { type Mark, marked, type Word } from "./pace.ts";

/** Scenario text is plain; `*so*` is the one mark it may carry. */
export function Line({ text }: { text: string }) {
  return marked(text).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed text never change places
    <Marked key={index} mark={part.mark}>
      {part.text}
    </Marked>
  ));
}

/** The same text arriving word by word. All of it is in the page at once: only its ink is late. */
export function ArrivingLine({ words }: { words: Word[] }) {
  return words.map((word, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the words of a fixed line never change places
    <span key={index} className="word" style={{ "--at": word.at }}>
      <Marked mark={word.mark}>{word.text}</Marked>
    </span>
  ));
}

function Marked({ mark, children }: { mark: Mark; children: string }) {
  if (mark === "none") return children;
  return <em className={mark === "aside" ? "aside" : undefined}>{children}</em>;
}

/** A line without its marks, for places that take text only. */
export function plain(text: string): string {
  return marked(text)
    .map((part) => part.text)
    .join("");
}
