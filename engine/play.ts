import { type Buyer, PLANNED } from "./buyer.ts";
import type { Scenario } from "./compile.ts";
import {
  machineOf,
  type Resolve,
  regionsOf,
  resolver,
  type Say,
  sayer,
  type TalkSnapshot,
} from "./machine.ts";
import { isSayable, offered } from "./offers.ts";
import type { Outcome } from "./outcome.ts";
import { type Detour, detours, type PlotBeat } from "./plot.ts";
import type { Ending } from "./rulebook.ts";
import { drawFrom, opaqueId, shuffled } from "./seed.ts";
import type { Level } from "./view.ts";

/** What an attempt is played with. The seed draws the hidden truths, orders the menus and names the choices. */
export interface Seat {
  readonly seed: string;
  readonly level: Level;
  /** Came with a plan: the opener that only a plan gives is on offer. */
  readonly planned?: boolean;
}

/** One choice that was said and what it led to. */
export interface Step {
  readonly beat: number;
  readonly detoured: boolean;
  readonly said: number | Detour;
  readonly before: Readonly<Buyer>;
  readonly outcome: Readonly<Outcome>;
}

/** A talk at one moment: everything follows from the scenario, the seat and the choices said. Never changed in place. */
export interface Play {
  readonly scenario: Scenario;
  readonly seat: Seat;
  /** The values the seed drew for the hidden truths. */
  readonly world: readonly number[];
  /** The opaque ids of the choices said, oldest first. */
  readonly said: readonly string[];
  readonly steps: readonly Step[];
  readonly buyer: Readonly<Buyer>;
  readonly beat: number;
  readonly detoured: boolean;
  readonly ended: boolean;
  readonly ending: Ending | "";
}

/** A choice on offer: what it is, and what it is called in this attempt. */
export interface Offer {
  readonly id: string;
  readonly said: number | Detour;
}

/** What became of saying something. */
export type Answer =
  | { readonly ok: true; readonly play: Play }
  | { readonly ok: false; readonly code: "not_offered" | "ended" };

/** Thrown by `replay` when a stored choice was not on offer: the attempt and its scenario do not belong together. */
export class ReplayError extends Error {
  readonly turn: number;

  constructor(turn: number, code: string) {
    super(`the choice at turn ${turn} cannot be said: ${code}`);
    this.turn = turn;
  }
}

interface Runners {
  readonly machine: ReturnType<typeof machineOf>;
  readonly sayOn: ReturnType<typeof sayer>;
  readonly resolve: Resolve;
}

const made = new WeakMap<Scenario, Runners>();

// Where the machine stood when it made a play; a play that was replayed finds its place from its own data.
const snapshots = new WeakMap<Play, TalkSnapshot>();

function runnersOf(scenario: Scenario): Runners {
  const before = made.get(scenario);
  if (before !== undefined) return before;
  const machine = machineOf(scenario.plot);
  const runners = { machine, sayOn: sayer(machine), resolve: resolver(scenario.plot) };
  made.set(scenario, runners);
  return runners;
}

/** Sits down at the table. */
export function start(scenario: Scenario, seat: Seat): Play {
  const world = scenario.text.truths.map(({ id, values }) =>
    drawFrom(
      seat.seed,
      id,
      values.map(({ weight }) => weight),
    ),
  );
  const { start: dealt } = scenario.plot;
  const buyer = seat.planned === true ? dealt : { ...dealt, facts: dealt.facts & ~PLANNED };
  return {
    scenario,
    seat,
    world,
    said: [],
    steps: [],
    buyer,
    beat: 0,
    detoured: false,
    ended: false,
    ending: "",
  };
}

/** The choices on offer now. */
export function offersOf(play: Play): readonly Offer[] {
  return play.ended ? [] : offersAt(play.scenario, play.seat.seed, play);
}

/**
 * The choices on offer to a buyer at a beat, in the order of an attempt: lines and repairs as the seed shuffles them,
 * listening last.
 */
export function offersAt(
  { plot }: Scenario,
  seed: string,
  { beat: at, detoured, buyer }: Pick<Play, "beat" | "detoured" | "buyer">,
): readonly Offer[] {
  const beat = plot.beats[at];
  if (beat === undefined) return [];
  const named = (said: number | Detour): Offer => ({ id: idIn(seed, beat, said), said });
  const open = detoured ? [] : offered(plot, beat, buyer);
  const lines: (number | Detour)[] = [
    ...beat.choices.keys(),
    ...detours.filter((detour) => detour !== "listen"),
  ];
  // Shuffled as a whole menu, so that a repair on offer stands anywhere and nothing moves when one is not.
  const order = shuffled(`${seed}/order/${beat.id}`, lines.length).map(
    (place) => lines[place] as number | Detour,
  );
  const said = order.filter((line) => {
    if (typeof line === "string") return open.includes(line);
    const choice = beat.choices[line];
    return choice !== undefined && isSayable(choice, buyer);
  });
  return [...said, ...open.filter((detour) => detour === "listen")].map(named);
}

function idIn(seed: string, beat: PlotBeat, said: number | Detour): string {
  return opaqueId(seed, beat.id, typeof said === "number" ? (beat.choices[said]?.id ?? "") : `/${said}`);
}

/** What an opaque id names at the present beat; whether it is on offer is for the rules to say. */
function named({ scenario, seat: { seed }, beat: at }: Play, id: string): number | Detour | undefined {
  const beat = scenario.plot.beats[at];
  if (beat === undefined) return undefined;
  const line = beat.choices.findIndex((_, index) => idIn(seed, beat, index) === id);
  return line >= 0 ? line : detours.find((detour) => idIn(seed, beat, detour) === id);
}

/** Says a choice by its opaque id, on the machine. The play given is not changed. */
export function say(play: Play, choiceId: string): Answer {
  if (play.ended) return { ok: false, code: "ended" };
  const said = named(play, choiceId);
  if (said === undefined) return { ok: false, code: "not_offered" };
  const { machine, sayOn } = runnersOf(play.scenario);
  const { world, buyer, beat, detoured } = play;
  const here =
    snapshots.get(play) ??
    machine.resolveState({
      value: { talking: regionsOf(play.scenario.plot, play) },
      context: { world, buyer, beat, detoured, account: 0, last: null },
    });
  const event: Say = { type: "SAY", choice: said };
  const there = sayOn(here, event);
  const { last } = there.context;
  if (last === null || last === here.context.last) return { ok: false, code: "not_offered" };
  const next = after(play, { id: choiceId, said }, last);
  snapshots.set(next, there);
  return { ok: true, play: next };
}

function after(play: Play, offer: Offer, outcome: Step["outcome"]): Play {
  const { beat, detoured, buyer } = play;
  return {
    ...play,
    said: [...play.said, offer.id],
    steps: [...play.steps, { beat, detoured, said: offer.said, before: buyer, outcome }],
    buyer: outcome.buyer,
    beat: outcome.beat,
    detoured: outcome.beat === beat && outcome.ending === "",
    ended: outcome.ending !== "",
    ending: outcome.ending,
  };
}

/**
 * Plays a list of choices again from the beginning, by the rules alone: the conformance test holds them equal to the machine.
 * Throws `ReplayError` when one of them is not on offer.
 */
export function replay(scenario: Scenario, seat: Seat, choiceIds: readonly string[]): Play {
  const { resolve } = runnersOf(scenario);
  let play = start(scenario, seat);
  for (const [turn, id] of choiceIds.entries()) {
    const said = play.ended ? undefined : named(play, id);
    const { world, buyer, beat, detoured } = play;
    const talk = { world, buyer, beat, detoured, account: 0, last: null };
    const outcome = said === undefined ? null : resolve(talk, { type: "SAY", choice: said });
    if (said === undefined || outcome === null)
      throw new ReplayError(turn, play.ended ? "ended" : "not_offered");
    play = after(play, { id, said }, outcome);
  }
  return play;
}
