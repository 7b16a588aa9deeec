import { type Buyer, moods, PROMISE } from "./buyer.ts";
import type { Scenario, SceneBeat } from "./compile.ts";
import { detourName } from "./detour-name.ts";
import type { Outcome } from "./outcome.ts";
import type { Step } from "./play.ts";
import type { Detour } from "./plot.ts";
import { drawn } from "./truths.ts";
import type { Mood, Says } from "./view.ts";
import { holds, type Told } from "./when.ts";
import { answerTo, forValue, openingOf, spoken, truthOf, valueName } from "./words.ts";

// What is said and seen on the page, from what happened in the rules.

/** What stands for a silence of yours, in any language. */
export const SILENCE = "…";

/** The words of something on offer: the line, or silence. */
export function lineOf(
  scenario: Scenario,
  beat: number,
  buyer: Readonly<Buyer>,
  said: number | Detour,
): string {
  const { text } = scenario.beats[beat] as SceneBeat;
  if (typeof said === "number") return text.choices[said]?.line ?? "";
  return text.detours[detourName(said, buyer)]?.line ?? SILENCE;
}

/** The author's short name of a line; a detour's own name in kebab-case, which the interface has words for. */
export function nameOf(
  scenario: Scenario,
  beat: number,
  buyer: Readonly<Buyer>,
  said: number | Detour,
): string {
  if (typeof said === "number") return scenario.beats[beat]?.text.choices[said]?.name ?? "";
  return detourName(said, buyer);
}

/** The id an author uses for what was said: the choice's, or the detour's name. */
export function idOf(scenario: Scenario, step: Pick<Step, "beat" | "before" | "said">): string {
  const { said } = step;
  if (typeof said === "number") return scenario.beats[step.beat]?.text.choices[said]?.id ?? "";
  return detourName(said, step.before);
}

type Saying = Pick<Step, "beat" | "before" | "said"> & { readonly outcome: Readonly<Outcome> };

function mood(buyer: Readonly<Buyer>): Mood {
  return moods[buyer.mood] as Mood;
}

/** The value a choice's hidden truth has shown, undefined when it has none or has not. */
function shownValue(scenario: Scenario, step: Saying): string | undefined {
  const choice =
    typeof step.said === "number" ? scenario.beats[step.beat]?.text.choices[step.said] : undefined;
  const truth = choice === undefined ? undefined : truthOf(choice);
  const index = scenario.text.truths.findIndex(({ id }) => id === truth);
  return index < 0 ? undefined : valueName(scenario, truth, drawn(step.outcome.buyer.truths, index));
}

/** The buyer's answer to a line, up to the moment the next beat begins. */
export function answerOf(scenario: Scenario, step: Saying): Says[] {
  const { text, meeting } = scenario.beats[step.beat] as SceneBeat;
  const { outcome, before, said } = step;
  let answer: string | undefined;
  if (typeof said === "number") {
    const choice = text.choices[said];
    answer = choice && answerTo(choice, mood(before), outcome.landed, shownValue(scenario, step));
  } else answer = text.detours[detourName(said, before)]?.react[mood(before)];
  const says = spoken(answer ?? "", "buyer");
  if (outcome.refused !== "") says.push(...spoken(scenario.text.refusals[outcome.refused], "buyer"));
  if (outcome.ending === "burned")
    says.push(...spoken(scenario.text.meetings[meeting]?.walkout ?? "", "buyer"));
  return says;
}

/** What the buyer thought of a line, and of what they told after it. */
export function thoughtOf(scenario: Scenario, step: Saying): string {
  const { outcome } = step;
  const told = outcome.told === 0 ? undefined : scenario.beats[outcome.beat]?.text.tells?.thought;
  return [thoughtOfLine(scenario, step), told].filter((part) => part !== undefined).join(" ");
}

/** What the buyer thought of a line alone. */
export function thoughtOfLine(scenario: Scenario, step: Saying): string {
  const { text } = scenario.beats[step.beat] as SceneBeat;
  const { said, before, outcome } = step;
  if (typeof said !== "number") return text.detours[detourName(said, before)]?.thought ?? "";
  const choice = text.choices[said];
  const value = shownValue(scenario, step);
  const missed = outcome.landed ? undefined : forValue(choice?.missThought, value);
  return missed ?? forValue(choice?.thought, value) ?? "";
}

/** Did a step lead into another meeting? */
export function leadsToMeeting(
  scenario: Scenario,
  { beat, outcome }: Pick<Step, "beat" | "outcome">,
): boolean {
  return outcome.ending === "" && scenario.beats[outcome.beat]?.meeting !== scenario.beats[beat]?.meeting;
}

/** What the narrator tells between two meetings, when a step led into another one. */
export function interludeOf(scenario: Scenario, step: Step, told: Told): Says[] {
  if (!leadsToMeeting(scenario, step)) return [];
  const meeting = scenario.beats[step.outcome.beat]?.meeting ?? 0;
  const { interlude = [] } = scenario.text.meetings[meeting] ?? {};
  return interlude.filter((part) => holds(part.when, told)).map(({ text }) => ({ who: "scene", text }));
}

/** What happens between one beat and the next: the night, what shows itself at the door, a fact told, the opening words. */
export function arrivalOf(scenario: Scenario, steps: readonly Step[], told: Told): Says[] {
  const step = steps.at(-1);
  if (step === undefined || step.outcome.ending !== "" || step.outcome.beat === step.beat) return [];
  const { outcome } = step;
  const { text, meeting } = scenario.beats[outcome.beat] as SceneBeat;
  const says: Says[] = interludeOf(scenario, step, told);
  if (leadsToMeeting(scenario, step)) {
    const { turn } = scenario.text.meetings[meeting] ?? {};
    const index = scenario.text.truths.findIndex(({ id }) => id === turn?.truth);
    const value = valueName(scenario, turn?.truth, drawn(outcome.buyer.truths, index));
    if (turn !== undefined && value !== undefined) says.push(...spoken(turn.says[value] ?? "", "buyer"));
  }
  if (text.twist !== undefined) says.push(...spoken(text.twist.says, "buyer"));
  const owed = outcome.buyer.promise === PROMISE.owed || outcome.buyer.promise === PROMISE.owedByRepair;
  if (owed) says.push(...spoken(text.overdue ?? "", "buyer"));
  if (outcome.told !== 0) says.push(...spoken(text.tells?.react[mood(outcome.buyer)] ?? "", "buyer"));
  return [...says, ...spoken(openingOf(text, mood(outcome.buyer)), "buyer")];
}
