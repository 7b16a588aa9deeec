import { moods, PLANNED, WOUND } from "./buyer.ts";
import { blankBuyer } from "./pack.ts";
import type { Plot, PlotBeat, PlotChoice, PlotFit, PlotGauge, PlotTurn, PlotTwist, Said } from "./plot.ts";
import type { Fit } from "./rulebook.ts";
import { rulebook } from "./rules.ts";
import type { Authored, AuthoredBeat, AuthoredChoice } from "./scenario.ts";

/** A beat of a scenario with the meeting it belongs to, from 0. */
export interface SceneBeat {
  readonly meeting: number;
  readonly text: AuthoredBeat;
}

/** A scenario that has been checked: everything in it may be relied on. `checkScenario` is the only door. */
export interface Scenario {
  readonly text: Authored;
  /** All beats of all meetings, in order; the same indices as the plot's. */
  readonly beats: readonly SceneBeat[];
  readonly plot: Plot;
}

/** Makes a scenario of an authored one whose names all mean something. */
export function compile(authored: Authored): Scenario {
  const beats = authored.meetings.flatMap((meeting, index) =>
    meeting.beats.map((text): SceneBeat => ({ meeting: index, text })),
  );
  return { text: authored, beats, plot: plotOf(authored, beats) };
}

function bits(ids: readonly string[] | undefined, facts: Authored["facts"]): number {
  return (ids ?? []).reduce((mask, id) => mask | (1 << facts.findIndex((fact) => fact.id === id)), 0);
}

function plotOf(authored: Authored, beats: readonly SceneBeat[]): Plot {
  const { facts, truths, start } = authored;
  const levelIndex = (id: string): number =>
    authored.gauge?.levels.findIndex((level) => level.id === id) ?? -1;
  const truthIndex = (id: string): number => truths.findIndex((truth) => truth.id === id);
  const toChoice = (choice: AuthoredChoice): PlotChoice => {
    const { id, move, depth, goes, gauge, asks } = choice;
    const truth = choice.aims?.truth ?? choice.shows;
    const values = truths.find((candidate) => candidate.id === truth)?.values ?? [];
    const byValue = values.map((value): Said => {
      const { aims } = choice;
      return aims === undefined || aims.at === value.id ? { move, depth } : { move: aims.else, depth: 1 };
    });
    return {
      id,
      move,
      depth,
      drawsOn: bits(choice.uses, facts),
      needs: bits(choice.needs, facts) | (choice.plan === true ? PLANNED : 0),
      ...(goes === undefined ? {} : { goes: beats.findIndex((beat) => beat.text.id === goes) }),
      ...(truth === undefined ? {} : { truth: { index: truthIndex(truth), byValue } }),
      ...(gauge === undefined ? {} : { gauge }),
      ...(asks === undefined
        ? {}
        : { asks: { level: levelIndex(asks.gauge), otherwise: { move: asks.else, depth: 1 } } }),
    };
  };
  const toBeat = ({ text, meeting }: SceneBeat): PlotBeat => ({
    id: text.id,
    meeting,
    choices: text.choices.map(toChoice),
    tells: text.tells === undefined ? 0 : bits([text.tells.fact], facts),
    mayKeep: text.detours.keep !== undefined,
    ...(text.gauge === undefined ? {} : { gauge: text.gauge }),
    ...(text.twist === undefined ? {} : { twist: twistOf(text.twist) }),
  });
  const turns = authored.meetings.flatMap(({ turn }, index): [number, PlotTurn][] => {
    const truth = truths.find((candidate) => candidate.id === turn?.truth);
    if (turn === undefined || truth === undefined) return [];
    const mood = truth.values.map((value) => turn.mood[value.id] ?? "same");
    return [[index, { index: truthIndex(truth.id), mood }]];
  });
  return {
    rulebook,
    temper: authored.temper,
    fit: fitBy(authored),
    ...(authored.gauge === undefined ? {} : { gauge: gaugeOf(authored.gauge) }),
    start: {
      ...blankBuyer(),
      mood: moods.indexOf(start.mood),
      trust: start.trust,
      understood: start.understood,
      clarity: start.clarity,
      readiness: start.readiness,
      wound: start.wound === "inherited" ? WOUND.inherited : WOUND.none,
      gauge: authored.gauge === undefined ? 0 : levelIndex(authored.gauge.start),
      facts: beats[0]?.text.choices.some(({ plan }) => plan === true) ? PLANNED : 0,
    },
    beats: beats.map(toBeat),
    turns: Object.fromEntries(turns),
    secret: bits(
      facts.filter((fact) => fact.secret).map((fact) => fact.id),
      facts,
    ),
    truths: truths.map(({ values }) => ({ weights: values.map((value) => value.weight) })),
  };
}

function twistOf({ mood, ...falls }: NonNullable<AuthoredBeat["twist"]>): PlotTwist {
  const levels = ["understood", "clarity", "readiness"] as const;
  return { mood, falls: levels.filter((level) => falls[level] !== undefined) };
}

function gaugeOf({ levels, right, of }: NonNullable<Authored["gauge"]>): PlotGauge {
  const from = levels.findIndex(({ id }) => id === right);
  return { levels: levels.length, right: Math.max(0, from), yours: of === "you" };
}

function fitBy({ fit, truths }: Authored): Fit | PlotFit {
  if (typeof fit === "string") return fit;
  const truth = truths.findIndex(({ id }) => id === fit.truth);
  const byValue = (truths[truth]?.values ?? []).map(
    ({ id }): Fit => (fit.good.includes(id) ? "good" : "bad"),
  );
  return { truth, byValue };
}
