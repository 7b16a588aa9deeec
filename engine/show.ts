import { type Buyer, moods, WOUND } from "./buyer.ts";
import type { Scenario, SceneBeat } from "./compile.ts";
import { effectsOf } from "./effects.ts";
import { answerOf, arrivalOf, idOf, interludeOf, leadsToMeeting, lineOf, nameOf } from "./exchange.ts";
import { figuresOf } from "./figures.ts";
import { guessOf } from "./guess.ts";
import { offersOf, type Play, type Step } from "./play.ts";
import { recallOf } from "./recall.ts";
import { placeOf, standingOf } from "./standing.ts";
import type { LedgerEntry, Mood, PublicFace, Says, View } from "./view.ts";
import { type Told, tell } from "./when.ts";
import { openingOf, spoken } from "./words.ts";

// Who may see what: the only way from a play to a screen.

/** Minutes a detour takes. */
const DETOUR_MINUTES = 1;

/** The exchange of every step so far, the first one being how the talk begins. */
export function exchangesOf(play: Play): readonly (readonly Says[])[] {
  const { scenario, steps } = play;
  const first = scenario.beats[0] as SceneBeat;
  const opening = spoken(openingOf(first.text, moods[scenario.plot.start.mood] as Mood), "buyer");
  return [opening, ...steps.map((step, turn) => exchangeOf(scenario, steps.slice(0, turn + 1), step))];
}

// A step belongs to one talk and never changes, so what was said over it is put together once.
const known = new WeakMap<Step, readonly Says[]>();

/** What was said and seen over the last of some steps. */
function exchangeOf(scenario: Scenario, so: readonly Step[], step: Step): readonly Says[] {
  const before = known.get(step);
  if (before !== undefined) return before;
  const says: Says[] = [
    { who: "you", text: lineOf(scenario, step.beat, step.before, step.said) },
    ...answerOf(scenario, step),
    ...arrivalOf(scenario, so, toldBy(scenario, so)),
  ];
  known.set(step, says);
  return says;
}

/** What some steps tell, by the ids their author gave. */
export function toldBy(scenario: Scenario, steps: readonly Step[]): Told {
  return tell(
    scenario,
    steps,
    steps.map((step) => idOf(scenario, step)),
  );
}

/** What the trainee may see now, by their level. Costs, secrets and hidden truths are never in it. */
export function viewOf(play: Play): View {
  const { scenario, seat, steps, buyer, ending } = play;
  const exchanges = exchangesOf(play);
  // A detour stays at its beat: what the buyer asked before it still stands.
  const shown = play.detoured && steps.length > 0 ? 2 : 1;
  const at = scenario.beats[play.beat] as SceneBeat;
  const look = lookOf(scenario, buyer, steps.length);
  const view: View = {
    turn: steps.length,
    meeting: at.meeting + 1,
    minutes: minutesLeft(play, at.meeting),
    says: exchanges.slice(-shown).flat(),
    face: look.face,
    body: look.body,
    choices: offersOf(play).map(({ id, said }) => ({
      id,
      text: lineOf(scenario, play.beat, buyer, said),
      kind: said === "listen" ? "listen" : "line",
    })),
    ...besideOf(play, at),
    ...gaugeOf(play),
  };
  const last = steps.at(-1);
  // Your line and the answer to it come first; what follows them happens after the meeting.
  if (last !== undefined && leadsToMeeting(scenario, last)) {
    view.breaks = 1 + answerOf(scenario, last).length;
    view.opens = view.breaks + interludeOf(scenario, last, toldBy(scenario, steps)).length;
  }
  const guess = guessOf(play);
  if (guess !== null) view.guess = guess;
  const recall = recallOf(play);
  if (recall !== null) view.recall = recall;
  if (ending !== "") view.ended = { ending };
  if (scenario.text.dashboard) view.dashboard = figuresOf(play, exchanges);
  if (seat.level !== "guided") return view;
  const side = standingOf(buyer);
  return {
    ...view,
    transcript: exchanges.slice(0, -shown).flat(),
    mood: look.mood,
    table: {
      side,
      place: placeOf(side),
      ...(last !== undefined && isMended(last) && { mended: true as const }),
    },
    ledger: steps.map((step, turn) => ledgerEntry(scenario, step, turn)),
  };
}

/** Who else has a word in this beat: your manager, and your software where its line is on offer. */
function besideOf(play: Play, { text }: SceneBeat): Pick<View, "boss" | "assistant"> {
  const { scenario, seat, ended } = play;
  const { boss, assistant } = text;
  if (ended) return {};
  const meant = offersOf(play).find(
    ({ said }) => typeof said === "number" && text.choices[said]?.id === assistant?.choice,
  );
  return {
    ...(boss !== undefined && (seat.level === "pressed" || scenario.text.dashboard) && { boss }),
    ...(assistant !== undefined && meant && { assistant: { choice: meant.id, text: assistant.text } }),
  };
}

/** The scenario's own gauge as the level lets it be seen. */
function gaugeOf({ scenario, seat, buyer }: Play): Pick<View, "gauge"> {
  const { gauge } = scenario.text;
  const level = gauge?.levels[buyer.gauge];
  if (gauge === undefined || level === undefined) return {};
  if (seat.level === "guided") return { gauge: { name: gauge.name, level: level.name } };
  return level.body === undefined ? {} : { gauge: { seen: level.body } };
}

/** A buyer's mood as it is seen: face and body, the body's clauses taken in turn. */
export function lookOf(
  scenario: Scenario,
  buyer: Readonly<Buyer>,
  turn: number,
): { readonly mood: Mood; readonly face: string; readonly body: string } {
  const mood = moods[buyer.mood] as Mood;
  const { face = "calm", body = [] } = scenario.text.moods[mood] ?? {};
  return { mood, face, body: body[turn % Math.max(1, body.length)] ?? "" };
}

/** Did a line heal an injury? */
export function isMended({ before, outcome }: Pick<Step, "before" | "outcome">): boolean {
  return before.wound !== WOUND.none && outcome.parted.wound === WOUND.none;
}

/** The buyer's minutes left in a meeting, from 0. */
export function minutesLeft({ scenario, steps }: Play, meeting: number): number {
  const spent = steps
    .filter((step) => scenario.beats[step.beat]?.meeting === meeting)
    .reduce((sum, { beat, said }) => {
      return sum + (typeof said === "number" ? (scenario.beats[beat]?.text.minutes ?? 0) : DETOUR_MINUTES);
    }, 0);
  return Math.max(0, (scenario.text.meetings[meeting]?.minutes ?? 0) - spent);
}

const ledgered: readonly string[] = ["harm", "trust", "understood", "clarity", "readiness"];

/** A row of the ledger: differences of levels and the charge, so that no order of play can milk it (model.md 3.1). */
function ledgerEntry(scenario: Scenario, step: Step, turn: number): LedgerEntry {
  const points = effectsOf(step)
    .filter(({ what }) => ledgered.includes(what))
    .reduce((sum, effect) => sum + effect.points, 0);
  return { turn, name: nameOf(scenario, step.beat, step.before, step.said), points };
}

/** The public face of a scenario. `version` is the content hash of its document. */
export function publicFace(scenario: Scenario, version: string): PublicFace {
  const { text, plot } = scenario;
  return {
    id: text.id,
    version,
    title: text.title,
    tagline: text.tagline,
    buyer: {
      name: text.buyer.name,
      shortName: text.buyer.short,
      role: text.buyer.role,
      company: text.buyer.company,
      place: text.buyer.place,
      pronouns: text.buyer.pronouns,
      look: text.buyer.look,
      face: lookOf(scenario, plot.start, 0).face,
    },
    brief: text.brief,
    opener: text.meetings[0]?.beats[0]?.choices.some(({ plan }) => plan === true) ?? false,
    skills: text.skills,
    principle: text.principle,
    difficulty: text.difficulty,
    minutes: text.minutes,
    ends: endsOf(text.fit),
    ...(text.skinOf !== undefined && { skinOf: text.skinOf }),
    meetings: text.meetings.map(({ place, minutes }) => ({ place, minutes })),
    decisions: plot.beats.length,
  };
}

function endsOf(fit: Scenario["text"]["fit"]): PublicFace["ends"] {
  if (typeof fit === "object") return ["yes", "no-sale"];
  return [fit === "good" ? "yes" : "no-sale"];
}
