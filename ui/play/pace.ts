/** `*so*` stresses a word; `*He puts the pen down.*` is what can be seen between two sentences. */
export type Mark = "none" | "stress" | "aside";

/** Cuts a line at its marks. A marked part that is more than a word or two is something seen, not said. */
export function marked(text: string): { text: string; mark: Mark }[] {
  return text
    .split("*")
    .map((part, index) => ({ text: part, mark: index % 2 === 0 ? ("none" as const) : markOf(part) }))
    .filter((part) => part.text !== "");
}

function markOf(part: string): Mark {
  return part.trim().split(/\s+/).length > 2 || /[.!?…]$/.test(part.trim()) ? "aside" : "stress";
}

/** One word of a line, and when it arrives. */
export interface Word {
  text: string;
  mark: Mark;
  /** Milliseconds after the line began. */
  at: number;
}

const perWord = 52;
const afterComma = 70;
const afterSentence = 170;
const longest = 2600;

/** Cuts a line into words at reading pace. */
export function paced(text: string, from = 0): { words: Word[]; end: number } {
  const words: Word[] = [];
  let at = from;
  for (const part of marked(text)) {
    for (const word of part.text.split(/(?<=\s)/)) {
      words.push({ text: word, mark: part.mark, at });
      at +=
        perWord + (/[.!?…:]["”’)]?\s*$/.test(word) ? afterSentence : /[,;–]\s*$/.test(word) ? afterComma : 0);
    }
  }
  return { words, end: at };
}

/** The lines of one answer, one after the other, never longer than a person will wait. */
export function pacedLines(lines: readonly string[]): { lines: Word[][]; end: number } {
  let from = 0;
  const cut = lines.map((line) => {
    const { words, end } = paced(line, from);
    from = end + afterSentence;
    return words;
  });
  const scale = from > longest ? longest / from : 1;
  return {
    lines: cut.map((words) => words.map((word) => ({ ...word, at: Math.round(word.at * scale) }))),
    end: Math.round(from * scale),
  };
}
