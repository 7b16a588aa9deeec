/** One word of a line, and when it arrives. */
export interface Word {
  text: string;
  strong: boolean;
  /** Milliseconds after the line began. */
  at: number;
}

const perWord = 52;
const afterComma = 70;
const afterSentence = 170;
const longest = 2600;

/** Cuts a line into words at reading pace. `*so*` marks emphasis, the only mark scenario text knows. */
export function paced(text: string, from = 0): { words: Word[]; end: number } {
  const words: Word[] = [];
  let at = from;
  for (const [index, part] of text.split("*").entries()) {
    const strong = index % 2 === 1;
    for (const word of part.split(/(?<=\s)/)) {
      if (word === "") continue;
      words.push({ text: word, strong, at });
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
