import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from "obscenity";
import { once } from "./once.ts";

/**
 * Can a name be seen? It has a letter, a digit or a picture such as 🐧; neither blanks that count as letters (U+3164) or signs (U+2800)
 * nor dots and dashes alone are one.
 */
export function isVisible(name: string): boolean {
  return /[\p{L}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}]/u.test(withoutBlanks(name));
}

/** How a name is compared: no case, no accents of typing, no doubled spaces, nothing that is not seen. */
export function nameKeyOf(name: string): string {
  return withoutBlanks(name.normalize("NFKC")).toLowerCase().replace(/\s+/g, " ").trim();
}

/** A text without what takes no room or is drawn as nothing. */
function withoutBlanks(text: string): string {
  return text.replace(/[\p{Default_Ignorable_Code_Point}\u2800]/gu, "");
}

/**
 * A name that nobody else in the room has: the name itself, or with the next free number behind it.
 * @param isTaken of a name's key
 */
export function freeName(name: string, isTaken: (key: string) => boolean): string {
  if (!isTaken(nameKeyOf(name))) return name;
  for (let number = 2; ; number++) {
    const numbered = `${name} ${number}`;
    if (!isTaken(nameKeyOf(numbered))) return numbered;
  }
}

/** Names of real people and places in which the matcher finds something; as whole words they are let through. */
const realNames =
  /^dick(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])(?:penistone|cummings?|ann?alise|anal[ií]a|dick(?:inson|enson|son|ie)|fagan|fagin|faguet|raper|shitara|slutsky|bitchell|(?:van )?dyke|titsworth|semen|shital|fuks?)(?![\p{L}\p{N}])/giu;

/** Would this name make a room wince, also with digits for letters or spaces between them? */
export function isRude(name: string): boolean {
  const matcher = once(
    "rude-names",
    () => new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers }),
  );
  // A number is no letter: "Ana 1" is no word.
  const rest = name
    .normalize("NFKC")
    .replace(/(?<=\s)\d+(?=\s|$)/g, "")
    .replace(realNames, "");
  if (matcher.hasMatch(rest)) return true;
  // Letters one by one, "f u c k" or "s.h.i.t": read together only where a name is spelt out like that.
  const spelt =
    rest.match(/(?<![\p{L}\p{N}])[\p{L}\p{N}$@!](?:[^\p{L}\p{N}$@!]+[\p{L}\p{N}$@!](?![\p{L}\p{N}]))+/gu) ??
    [];
  return spelt.some((letters) => matcher.hasMatch(letters.replace(/[^\p{L}\p{N}$@!]+/gu, "")));
}
