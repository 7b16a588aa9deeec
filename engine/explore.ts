import { moods } from "./buyer.ts";
import type { Scenario } from "./compile.ts";
import { detourName } from "./detour-name.ts";
import { type Detour, detours, type Plot } from "./plot.ts";
import type { Ending } from "./rulebook.ts";
import type { DetourName } from "./scenario.ts";
import { DETOUR, enumerate } from "./solve.ts";
import { drawn } from "./truths.ts";
import type { Mood } from "./view.ts";

/** An answer that can be needed: to a choice, in a mood, landed or not, with a value of its hidden truth (−1: not shown). */
export interface NeededAnswer {
  readonly beat: number;
  readonly choice: number;
  readonly mood: Mood;
  readonly landed: boolean;
  readonly value: number;
}

/** An answer to a detour that can be needed. */
export interface NeededDetour {
  readonly beat: number;
  readonly name: DetourName;
  readonly mood: Mood;
}

/** Everything that can happen to a scenario's words, found by visiting every reachable line. */
export interface Reach {
  readonly answers: readonly NeededAnswer[];
  readonly detours: readonly NeededDetour[];
  /** Moments (see `momentKey`) at which a beat can begin, and at which its fact can be told. */
  readonly openings: ReadonlySet<number>;
  readonly tellings: ReadonlySet<number>;
  readonly moods: ReadonlySet<Mood>;
  readonly endings: ReadonlySet<Ending>;
  /** Beats at which there can be nothing to say. */
  readonly speechless: ReadonlySet<number>;
}

/** A beat and a mood as one number. */
export function momentKey(beat: number, mood: Mood): number {
  return beat * moods.length + moods.indexOf(mood);
}

// The words of a scene change far more often than its rules, and then everything that can happen is what it was.
let last: { readonly rules: string; readonly reach: Reach } | undefined;

/** Everything that can happen in a scenario. The one explored last is known as long as its rules stay the same. */
export function explore({ plot }: Scenario): Reach {
  const { rulebook, ...rules } = plot;
  const key = `${rulebook.version} ${JSON.stringify(rules)}`;
  if (last?.rules !== key) last = { rules: key, reach: reachOf(plot) };
  return last.reach;
}

/** Visits every reachable line of a plot once. Linear in its edges. */
function reachOf(plot: Plot): Reach {
  const answers = new Map<number, NeededAnswer>();
  const heard = new Map<string, NeededDetour>();
  const openings = new Set<number>();
  const tellings = new Set<number>();
  const met = new Set<number>([plot.start.mood]);
  const endings = new Set<Ending>();
  openings.add(plot.start.mood);
  const layers = enumerate(plot, plot.start, [], (layer, before, said, outcomes, count) => {
    const mood = moods[before.mood] as Mood;
    const { beat } = layer;
    if (said >= DETOUR) {
      const name = detourName(detours[said - DETOUR] as Detour, before);
      const key = `${beat}/${name}/${before.mood}`;
      if (!heard.has(key)) heard.set(key, { beat, name, mood });
    }
    const truth = said < DETOUR ? plot.beats[beat]?.choices[said]?.truth : undefined;
    for (let at = 0; at < count; at++) {
      const out = outcomes[at];
      if (out === undefined) continue;
      met.add(out.buyer.mood);
      if (out.ending !== "") endings.add(out.ending);
      else if (out.beat !== beat) openings.add(out.beat * moods.length + out.buyer.mood);
      if (out.told !== 0) tellings.add(out.beat * moods.length + out.buyer.mood);
      if (said >= DETOUR) continue;
      const value = truth === undefined ? -1 : drawn(out.buyer.truths, truth.index);
      const key =
        (((beat * DETOUR + said) * moods.length + before.mood) * 2 + Number(out.landed)) * 4 + value + 1;
      if (!answers.has(key)) answers.set(key, { beat, choice: said, mood, landed: out.landed, value });
    }
  });
  const speechless = layers.filter(({ first, size }) => {
    for (let state = 0; state < size; state++)
      if (first.values[state] === first.values[state + 1]) return true;
    return false;
  });
  return {
    answers: [...answers.values()],
    detours: [...heard.values()],
    openings,
    tellings,
    moods: new Set([...met].map((mood) => moods[mood] as Mood)),
    endings,
    speechless: new Set(speechless.map(({ beat }) => beat)),
  };
}
