import type { Menus } from "./bag-of-words.ts";
import type { Scenario } from "./compile.ts";
import { type Counts, countsOf } from "./counts.ts";
import { type Skill, skillSchema } from "./debrief.ts";
import { bestLineStates, eachTarget, edgesOf, type Place, valueAt, valueOfEdge } from "./graph.ts";
import type { Layer } from "./layer.ts";
import { wordsOf } from "./lexicon.ts";
import { edgeAt } from "./policies.ts";
import type { Ground } from "./property.ts";
import { pricedMenus } from "./prose.ts";
import { EVIDENT, skillBeats } from "./prove-growth.ts";
import { type RecordedMoment, recordTalks } from "./recorded-talks.ts";
import { type Ending, endings, type Move } from "./rulebook.ts";
import type { Solution } from "./solve.ts";

/** What is compared between the scenes of a library. Plain data. */
export interface Portrait {
  readonly id: string;
  readonly skinOf?: string;
  readonly counts: Counts;
  /** Endings that a best line comes to. */
  readonly bestEndings: readonly Ending[];
  /** Moves of the first and of the last line of a best line. */
  readonly openings: readonly Move[];
  readonly closings: readonly Move[];
  /** Every run of six moves in a row of a best line, detours left out. */
  readonly runs: readonly string[];
  /** Every best line asks for a commitment within its first five beats. */
  readonly asksEarly: boolean;
  /** Skills that three beats or more are evidence for, claimed or not. */
  readonly skills: readonly Skill[];
  readonly menus: Menus;
  /** Every sentence of more than four words, in lower case without its marks. */
  readonly sentences: readonly string[];
  /** The rules of the scene without its names: alike for two skins of one game. */
  readonly game: string;
  /** Some talks of a player of middling skill. */
  readonly talks: readonly (readonly RecordedMoment[])[];
  /** Properties its author lets pass. */
  readonly exempt: readonly string[];
}

/** Longest run of moves that two scenes may share. */
const RUN = 5;
/** Longest sentence that may stand in two scenes. Words. */
const SENTENCE = 4;

/** Takes the portrait of a scenario. A second for 100,000 states. */
export function portraitOf(on: Ground, scenario: Scenario): Portrait {
  const [game] = on.games as [Solution];
  const { id, skinOf, exempt = [] } = scenario.text;
  const best = bestEdges(game);
  const skills = skillBeats(on, skillSchema.options);
  return {
    id,
    ...(skinOf === undefined ? {} : { skinOf }),
    counts: countsOf(game),
    bestEndings: unique(best.flatMap((edge) => edge.endings)),
    openings: unique(best.filter((edge) => edge.line && edge.beat === 0).map(({ move }) => move)),
    closings: unique(best.filter((edge) => edge.line && edge.endings.length > 0).map(({ move }) => move)),
    runs: runsOf(best, RUN + 1),
    asksEarly: asksEarly(best),
    skills: [...skills].filter(([, beats]) => beats >= EVIDENT).map(([skill]) => skill),
    menus: pricedMenus(scenario, game).map((menu) =>
      menu.map(({ choice: { id, line, depth }, cost }) => ({ choice: { id, line, depth }, cost })),
    ),
    sentences: sentencesOf(scenario.text),
    game: nameless(on),
    talks: recordTalks(game),
    exempt: exempt.map(({ property }) => property),
  };
}

const unique = <T>(list: readonly T[]): readonly T[] => [...new Set(list)];

/** An edge of a best line. */
interface BestEdge {
  readonly from: string;
  readonly to: readonly string[];
  readonly endings: readonly Ending[];
  readonly beat: number;
  readonly move: Move;
  /** A line, not a detour. */
  readonly line: boolean;
}

const keyOf = ({ at, state }: Place): string => `${at}/${state}`;

/** Every edge of every best line, in the order of play. */
function bestEdges(game: Solution): readonly BestEdge[] {
  const places = [...bestLineStates(game)].sort((a, b) => a.at - b.at);
  return places.flatMap((place) => {
    const layer = game.layers[place.at] as Layer;
    const [first, last] = edgesOf(layer, place.state);
    const found: BestEdge[] = [];
    for (let edge = first; edge < last; edge++) {
      if (valueOfEdge(game, layer, edge) !== valueAt(game, place)) continue;
      const { move, index } = edgeAt(game, layer, layer.said.values[edge] as number);
      const to: string[] = [];
      const ends: Ending[] = [];
      eachTarget(game, layer, edge, (next, ending) => {
        if (next === null) ends.push(endings[ending] as Ending);
        else to.push(keyOf(next));
      });
      found.push({ from: keyOf(place), to, endings: ends, beat: layer.beat, move, line: index >= 0 });
    }
    return found;
  });
}

/** Every run of so many moves in a row along best lines. */
function runsOf(best: readonly BestEdge[], length: number): readonly string[] {
  const from = Map.groupBy(best, (edge) => edge.from);
  const known = new Map<string, readonly string[]>();
  const runs = (place: string, left: number): readonly string[] => {
    const key = `${place} ${left}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = new Set<string>();
    for (const { move, line, to } of from.get(place) ?? []) {
      const rest = line ? left - 1 : left;
      if (rest === 0) found.add(move);
      else
        for (const next of to) for (const run of runs(next, rest)) found.add(line ? `${move} ${run}` : run);
    }
    known.set(key, [...found]);
    return [...found];
  };
  return unique([...from.keys()].flatMap((place) => runs(place, length)));
}

/** Beats within which an ask is early: most scenes have not come to what they are about by then. */
const EARLY = 5;

function asksEarly(best: readonly BestEdge[]): boolean {
  const unasked = new Set<string>([keyOf({ at: 0, state: 0 })]);
  let latest = -1;
  for (const { from, to, endings: ends, beat, move } of best) {
    if (!unasked.has(from)) continue;
    if (move === "commit") latest = Math.max(latest, beat);
    else {
      if (ends.length > 0) return false;
      for (const next of to) unasked.add(next);
    }
  }
  return latest >= 0 && latest < EARLY;
}

/** The sentences of everything that is written in a scene but its names, its principle and its looks. */
function sentencesOf(text: Scenario["text"]): readonly string[] {
  const found = new Set<string>();
  const visit = (value: unknown, key: string): void => {
    if (key === "look" || key === "principle" || key === "exempt") return;
    if (typeof value === "string") {
      for (const sentence of value.split(/[.!?…\n*]+/)) {
        const words = wordsOf(sentence);
        if (words.length > SENTENCE) found.add(words.join(" "));
      }
    } else if (typeof value === "object" && value !== null) {
      for (const [name, part] of Object.entries(value)) visit(part, name);
    }
  };
  visit(text, "");
  return [...found];
}

function nameless({ plot: { rulebook: _, ...game } }: Ground): string {
  return JSON.stringify(game, (key, value: unknown) => (key === "id" ? undefined : value));
}
