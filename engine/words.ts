import type { Scenario, SceneBeat } from "./compile.ts";
import type { AuthoredBeat, AuthoredChoice } from "./scenario.ts";
import type { Mood, Says } from "./view.ts";

// Which of an author's words are said when.

type ByValue = string | Readonly<Record<string, string>>;

/** A text, or the one for a value of a hidden truth; undefined when the value is not known or has none. */
export function forValue(text: ByValue | undefined, value: string | undefined): string | undefined {
  if (typeof text === "string" || text === undefined) return text;
  return value === undefined ? undefined : text[value];
}

/** The buyer's answer to a choice said in a mood; undefined when none is written. `value`: the shown truth's. */
export function answerTo(
  choice: AuthoredChoice,
  mood: Mood,
  landed: boolean,
  value: string | undefined,
): string | undefined {
  const missed = landed ? undefined : forValue(choice.misses?.[mood], value);
  return missed ?? forValue(choice.react[mood], value);
}

/** What the buyer says as a beat begins, in a mood. */
export function openingOf(beat: AuthoredBeat, mood: Mood): string {
  if (typeof beat.opens === "string") return beat.opens;
  return beat.opens[mood] ?? beat.opens.any ?? "";
}

/** The hidden truth a choice shows or aims at, by id. */
export function truthOf(choice: AuthoredChoice): string | undefined {
  return choice.aims?.truth ?? choice.shows;
}

/** The id of a truth's value by its index, undefined for −1. */
export function valueName(scenario: Scenario, truth: string | undefined, value: number): string | undefined {
  return scenario.text.truths.find(({ id }) => id === truth)?.values[value]?.id;
}

/** Splits a text into what is said and what is seen: stage directions stand between asterisks. */
export function spoken(text: string, speaker: "you" | "buyer"): Says[] {
  return text
    .split(/(\*[^*]+\*)/)
    .map((part): Says => {
      const seen = part.startsWith("*") && part.endsWith("*") && part.length > 2;
      return { who: seen ? "scene" : speaker, text: (seen ? part.slice(1, -1) : part).trim() };
    })
    .filter(({ text: words }) => words !== "");
}

/** The place of a beat in its author's document, for a finding. */
export function beatPath(scenario: Scenario, beat: SceneBeat): (string | number)[] {
  const meeting = scenario.text.meetings[beat.meeting];
  return ["meetings", beat.meeting, "beats", meeting?.beats.indexOf(beat.text) ?? 0];
}
