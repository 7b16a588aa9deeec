// Small word lists for the text properties. They find tells; they judge nobody.

/** Politeness, warmth and feeling: what a friendliness detector would count (T2, J10). */
export const friendly: readonly string[] = [
  "absolutely",
  "apologies",
  "apologise",
  "apologize",
  "appreciate",
  "care",
  "comfortable",
  "concern",
  "completely",
  "difficult",
  "feel",
  "feeling",
  "feelings",
  "frustrating",
  "frustration",
  "glad",
  "grateful",
  "great",
  "happy",
  "hard",
  "heart",
  "hope",
  "imagine",
  "kind",
  "kindly",
  "lovely",
  "please",
  "pleasure",
  "really",
  "relationship",
  "sorry",
  "stress",
  "stressful",
  "sure",
  "team",
  "terrible",
  "thank",
  "thanks",
  "together",
  "trust",
  "truly",
  "understand",
  "understandable",
  "upset",
  "value",
  "valued",
  "welcome",
  "wonderful",
  "worried",
  "worry",
];

/** Words that may not stand only in bad lines (T4). */
export const tellWords: readonly string[] = [
  "just",
  "honestly",
  "frankly",
  "obviously",
  "actually",
  "simply",
  "trust me",
  "to be fair",
];

/** Traits that may never be given as the cause of what somebody does (T7). */
export const traits: readonly string[] = [
  "accent",
  "arab",
  "asian",
  "autistic",
  "black",
  "catholic",
  "christian",
  "deaf",
  "disabled",
  "elderly",
  "ethnic",
  "female",
  "foreign",
  "foreigner",
  "gay",
  "gender",
  "gypsy",
  "hindu",
  "immigrant",
  "jew",
  "jewish",
  "latin",
  "latino",
  "lesbian",
  "male",
  "mediterranean",
  "menopause",
  "muslim",
  "nationality",
  "race",
  "religion",
  "religious",
  "senile",
  "spaniard",
  "spanish",
  "temperament",
  "western",
  "white",
];

/** The words of a text in lower case; apostrophes belong to their word. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)*/gu) ?? []
  );
}

/** How many words of a text are in a list. */
export function countOf(text: string, list: readonly string[]): number {
  return wordsOf(text).filter((word) => list.includes(word)).length;
}

/** Spearman's rank correlation of two equally long lists, −1 to 1; ties share their mean rank; 0 when one is constant. */
export function spearman(xs: readonly number[], ys: readonly number[]): number {
  const a = ranks(xs);
  const b = ranks(ys);
  const mean = (xs.length + 1) / 2;
  let product = 0;
  let squareA = 0;
  let squareB = 0;
  a.forEach((rank, index) => {
    const other = (b[index] as number) - mean;
    product += (rank - mean) * other;
    squareA += (rank - mean) ** 2;
    squareB += other ** 2;
  });
  const scale = Math.sqrt(squareA * squareB);
  return scale === 0 ? 0 : product / scale;
}

function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const same = values.filter((other) => other === value).length;
    return below + (same + 1) / 2;
  });
}

/** Flesch-Kincaid grade of a text, with syllables counted as groups of vowels. */
export function gradeOf(text: string): number {
  const words = wordsOf(text);
  const sentences = Math.max(1, text.split(/[.!?…:;]+/).filter((part) => part.trim() !== "").length);
  const syllables = words.reduce(
    (sum, word) => sum + Math.max(1, word.replace(/e$/, "").match(/[aeiouy]+/g)?.length ?? 1),
    0,
  );
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / Math.max(1, words.length)) - 15.59;
}
