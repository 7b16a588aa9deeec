import { assign, createActor, type MachineContext, type SnapshotFrom, setup } from "xstate";
import { type Buyer, moods, promises, wounds } from "./buyer.ts";
import { isSayable, offered } from "./offers.ts";
import type { Outcome } from "./outcome.ts";
import { blankBuyer } from "./pack.ts";
import type { Detour, Plot } from "./plot.ts";
import type { Ending } from "./rulebook.ts";
import { stepper } from "./step.ts";
import { drawn } from "./truths.ts";

/** The one event of a talk: somebody says a base choice by its index, or takes a detour. */
export interface Say {
  readonly type: "SAY";
  readonly choice: number | Detour;
}

/** What the machine counts; the rest of it is where its regions are. */
export interface Talk extends MachineContext {
  readonly buyer: Readonly<Buyer>;
  /** The values the seed drew for the hidden truths, known to nobody until they show. */
  readonly world: readonly number[];
  readonly beat: number;
  readonly detoured: boolean;
  /** Charges so far and, once ended, the worth of the ending. Points. */
  readonly account: number;
  /** What the last line led to; null before the first. */
  readonly last: Readonly<Outcome> | null;
}

/** What a finished talk hands over. */
export interface TalkOutput {
  readonly ending: Ending;
  readonly account: number;
}

/** The outcome of saying something in a talk, or null when it is not on offer. Pure. */
export type Resolve = (talk: Talk, say: Say) => Readonly<Outcome> | null;

/** Makes the function that says lines for a plot: the rules, with every hidden truth as the talk's world has it. */
export function resolver(plot: Plot): Resolve {
  const walk = stepper(plot);
  const resolve: Resolve = ({ buyer, beat: at, detoured, world }, { choice }) => {
    const beat = plot.beats[at];
    if (beat === undefined) return null;
    if (typeof choice === "string") {
      if (detoured || !offered(plot, beat, buyer).includes(choice)) return null;
      walk.detour(at, buyer, choice);
      return keep(walk.outcomes[0] as Outcome);
    }
    const line = beat.choices[choice];
    if (line === undefined || !isSayable(line, buyer)) return null;
    const count = walk.say(at, buyer, line);
    const real =
      count === 1
        ? walk.outcomes[0]
        : walk.outcomes
            .slice(0, count)
            .find((out) =>
              world.every((value, index) => [-1, value].includes(drawn(out.buyer.truths, index))),
            );
    return real === undefined ? null : keep(real);
  };
  // Guards ask the same question several times for one event: answer it once.
  let asked:
    | { readonly talk: Talk; readonly say: Say; readonly answer: Readonly<Outcome> | null }
    | undefined;
  return (talk, say) => {
    if (asked?.talk !== talk || asked.say !== say) asked = { talk, say, answer: resolve(talk, say) };
    return asked.answer;
  };
}

function keep(out: Outcome): Readonly<Outcome> {
  const buyer = { ...out.buyer };
  return { ...out, buyer, parted: out.overtaken ? { ...out.parted } : buyer };
}

const moodSteps: Readonly<Record<string, readonly string[]>> = {
  // A line moves a mood by one step, a twist by another; the night between two meetings can move it by more.
  angry: ["irritated", "guarded", "calm"],
  irritated: ["guarded", "angry", "calm"],
  withdrawn: ["guarded", "calm"],
  guarded: ["calm", "irritated", "withdrawn", "angry", "warm"],
  calm: ["warm", "guarded", "irritated", "withdrawn", "angry"],
  warm: ["calm", "guarded", "irritated", "withdrawn", "angry"],
};

const healing: Readonly<Record<string, readonly string[]>> = {
  none: ["self"],
  inherited: ["inherited-heard", "self"],
  "inherited-heard": ["none", "self"],
  self: ["self-heard"],
  "self-heard": ["none", "self"],
};

const keeping: Readonly<Record<string, readonly string[]>> = {
  none: ["owed", "owed-by-repair"],
  owed: ["kept", "broken"],
  "owed-by-repair": ["none", "broken"],
  kept: [],
  broken: [],
};

/** The name of the scene state of a beat, before or after its detour. */
export function sceneState(plot: Plot, beat: number, detoured: boolean): string {
  return `${plot.beats[beat]?.id ?? "end"}${detoured ? ", after its detour" : ""}`;
}

/** Where the regions of the machine are for a buyer at a beat. */
export function regionsOf(
  plot: Plot,
  { buyer, beat, detoured }: Pick<Talk, "buyer" | "beat" | "detoured">,
): { scene: string; feeling: string; promise: string; wound: string } {
  return {
    scene: sceneState(plot, beat, detoured),
    feeling: moods[buyer.mood] as string,
    promise: promises[buyer.promise] as string,
    wound: wounds[buyer.wound] as string,
  };
}

/**
 * The machine people play: parallel regions `scene`, `feeling`, `promise` and `wound`, counters in context, one event `SAY`.
 * Input is the world the seed drew. A line that is not on offer changes nothing. No timers, no invocations.
 */
export function machineOf(plot: Plot) {
  const resolve = resolver(plot);
  const talk = setup({
    types: {} as {
      context: Talk;
      events: Say;
      input: { readonly world: readonly number[] };
      output: TalkOutput;
    },
    guards: {
      leads: ({ context, event }, to: (out: Readonly<Outcome>) => boolean): boolean => {
        const out = resolve(context, event);
        return out !== null && to(out);
      },
    },
    actions: {
      account: assign(({ context, event }) => {
        const out = resolve(context, event);
        if (out === null) return {};
        const detoured = out.beat === context.beat && out.ending === "";
        return {
          buyer: out.buyer,
          beat: out.beat,
          detoured,
          account: context.account + out.reward,
          last: out,
        };
      }),
    },
  });
  const leads = (params: (out: Readonly<Outcome>) => boolean) => ({
    guard: { type: "leads" as const, params: () => params },
  });
  const moves = (target: string, to: (out: Readonly<Outcome>) => boolean) => ({
    target,
    actions: "account" as const,
    ...leads(to),
  });
  const region = (
    names: readonly string[],
    to: typeof moodSteps,
    of: (buyer: Readonly<Buyer>) => number,
    start: number,
  ) => ({
    initial: names[start] as string,
    states: Object.fromEntries(
      names.map((name) => {
        const targets = to[name] ?? [];
        const SAY = targets.map((target) => ({ target, ...leads((out) => names[of(out.buyer)] === target) }));
        return [name, { on: { SAY } }];
      }),
    ),
  });
  const scene = plot.beats.flatMap(({ choices }, beat) =>
    [false, true].map((detoured) => {
      const next = new Set(
        choices.map(({ goes }) => goes ?? beat + 1).filter((to) => to < plot.beats.length),
      );
      const SAY = [
        moves("#ended", (out) => out.ending !== ""),
        ...[...next].map((to) => moves(sceneState(plot, to, false), (out) => out.beat === to)),
        ...(detoured ? [] : [moves(sceneState(plot, beat, true), (out) => out.beat === beat)]),
      ];
      return [sceneState(plot, beat, detoured), { on: { SAY } }] as const;
    }),
  );
  const { start } = plot;
  return talk.createMachine({
    id: "talk",
    context: ({ input }) => ({
      buyer: { ...blankBuyer(), ...start },
      world: input.world,
      beat: 0,
      detoured: false,
      account: 0,
      last: null,
    }),
    initial: "talking",
    states: {
      talking: {
        type: "parallel",
        states: {
          scene: { initial: sceneState(plot, 0, false), states: Object.fromEntries(scene) },
          feeling: region(moods, moodSteps, (buyer) => buyer.mood, start.mood),
          promise: region(promises, keeping, (buyer) => buyer.promise, start.promise),
          wound: region(wounds, healing, (buyer) => buyer.wound, start.wound),
        },
      },
      ended: { id: "ended", type: "final" },
    },
    output: ({ context }) => ({
      ending: (context.last?.ending ?? "drift") as Ending,
      account: context.account,
    }),
  });
}

type Machine = ReturnType<typeof machineOf>;

/** Where a machine stands. */
export type TalkSnapshot = SnapshotFrom<Machine>;

/**
 * Makes the function that says a line on a machine. XState's own `transition` makes a new actor for every event, which costs
 * twice the transition itself; the machine has no actors, timers or effects, so one that is never started serves them all.
 */
export function sayer(machine: Machine): (snapshot: TalkSnapshot, say: Say) => TalkSnapshot {
  const self = createActor(machine, { input: { world: [] } });
  const nothing = (): void => {};
  const scope = {
    self,
    id: self.id,
    sessionId: self.sessionId,
    system: self.system,
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  };
  return (snapshot, say) => machine.transition(snapshot, say, scope);
}
