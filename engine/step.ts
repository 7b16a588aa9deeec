import { type Buyer, GUARDED, OVER, PLANNED, WOUND } from "./buyer.ts";
import { endingOf, worth } from "./epilogue.ts";
import { sleepOnIt } from "./night.ts";
import { blankOutcome, copyBuyer, forkOutcome, type Outcome } from "./outcome.ts";
import { blankBuyer } from "./pack.ts";
import {
  type Detour,
  detourSaid,
  fitOf,
  type Plot,
  type PlotBeat,
  type PlotChoice,
  type PlotFit,
  type Said,
} from "./plot.ts";
import type { Ending, Fit, Turn } from "./rulebook.ts";
import { drawn, withDrawn } from "./truths.ts";
import { coolDown, lower, warmUp } from "./turn.ts";

/** Walks one plot. Allocates nothing while walking: the outcomes are its own and valid until the next call. */
export interface Stepper {
  /** Says a base choice at a beat. Returns how many `outcomes` there are. */
  say(beat: number, from: Readonly<Buyer>, choice: PlotChoice): number;
  /** Takes a detour at a beat; the talk stays at that beat. Returns 1. */
  detour(beat: number, from: Readonly<Buyer>, detour: Detour): number;
  readonly outcomes: readonly Outcome[];
}

const MOST_OUTCOMES = 32;

/** What a line was as a move, said to a buyer whose truths are known as after it: one aimed amiss is another move. */
export function saidOf(choice: PlotChoice, before: Pick<Buyer, "gauge">, truths: number): Said {
  if (choice.asks !== undefined && before.gauge < choice.asks.level) return choice.asks.otherwise;
  if (choice.truth === undefined) return choice;
  return choice.truth.byValue[drawn(truths, choice.truth.index)] ?? choice;
}

/** Makes a stepper for a plot. */
export function stepper(plot: Plot): Stepper {
  const { rulebook } = plot;
  const { figures } = rulebook;
  const turn: Turn = {
    figures,
    buyer: blankBuyer(),
    temper: plot.temper,
    depth: 0,
    informed: false,
    keepable: false,
    harm: 0,
    over: OVER.no,
    landed: true,
    refused: "",
    spill: 0,
  };
  const outcomes: Outcome[] = Array.from({ length: MOST_OUTCOMES }, blankOutcome);
  const right = plot.gauge?.right ?? 0;
  const highest = (plot.gauge?.levels ?? 1) - 1;
  let count = 0;

  // A promise is for another day: within one meeting it falls due only where there is no other.
  const oneMeeting = new Set(plot.beats.map(({ meeting }) => meeting)).size === 1;
  const keepable = plot.beats.map((beat, at) =>
    plot.beats.some(
      (other, later) => other.mayKeep && later > at && (oneMeeting || other.meeting !== beat.meeting),
    ),
  );

  function open(at: number, buyer: Buyer, said: Said, drawsOn: number): void {
    turn.buyer = buyer;
    turn.depth = said.depth;
    turn.keepable = keepable[at] === true;
    turn.informed = drawsOn !== 0 && (buyer.facts & drawsOn) === drawsOn;
    turn.harm = 0;
    turn.over = OVER.no;
    turn.landed = true;
    turn.refused = "";
    turn.spill = 0;
  }

  function record(out: Outcome): void {
    out.reward = turn.harm;
    out.landed = turn.landed;
    out.refused = turn.refused;
    out.spill = turn.spill;
    out.worth = 0;
    out.overtaken = false;
    out.ending = "";
    out.told = 0;
  }

  function moveGauge(buyer: Buyer, by: -1 | 1 | undefined): void {
    if (by === undefined) return;
    buyer.gauge = Math.min(highest, Math.max(0, buyer.gauge + by));
  }

  function chargeBeat(out: Outcome, at: number): void {
    const { buyer } = out;
    out.reward += figures.leftInMood[buyer.mood] ?? 0;
    if (buyer.wound !== WOUND.none) out.reward += figures.leftWounded;
    // While nobody can know whether this buyer should buy, nobody's time is being wasted.
    if (fitOf(plot, buyer.truths) !== "bad" || turn.over === OVER.released) return;
    if (rulebook.wastesTime(buyer, plot.beats[at] as PlotBeat)) out.reward += figures.bothSidesTime;
  }

  function close(out: Outcome, ending: Ending, fit: Fit, saved: number): void {
    out.worth = worth(figures, out.buyer, ending, fit, saved);
    out.reward += out.worth;
  }

  /** The ending is the same whoever the buyer is; what it is worth ninety days later shows whether they should have bought. */
  function end(out: Outcome, saved: number): void {
    const ending = endingOf(out.buyer, turn.over, plot.secret, right);
    out.ending = ending;
    const fit = fitOf(plot, out.buyer.truths);
    if (fit !== undefined) {
      close(out, ending, fit, saved);
      return;
    }
    const { truth, byValue } = plot.fit as PlotFit;
    draw(out, truth, (branch, value) => close(branch, ending, byValue[value] as Fit, saved));
  }

  /** Draws a hidden truth now: one outcome for each of its values, `then` told of each. */
  function draw(out: Outcome, index: number, then: (branch: Outcome, value: number) => void): void {
    const weights = plot.truths[index]?.weights ?? [];
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    for (let value = weights.length - 1; value >= 0; value--) {
      const branch = value === 0 ? out : outcomes[count++];
      if (branch === undefined) throw new RangeError("more outcomes than a line can have");
      if (branch !== out) forkOutcome(out, branch);
      branch.buyer.truths = withDrawn(branch.buyer.truths, index, value);
      branch.chance *= (weights[value] ?? 0) / total;
      then(branch, value);
    }
  }

  function enter(out: Outcome, from: PlotBeat, at: number): void {
    const { buyer } = out;
    const beat = plot.beats[at] as PlotBeat;
    const sleeps = beat.meeting !== from.meeting;
    out.beat = at;
    // A plan opens the talk; after the first beat everybody has to listen.
    buyer.facts &= ~PLANNED;
    if (sleeps || beat.twist !== undefined || beat.gauge !== undefined) {
      out.overtaken = true;
      copyBuyer(buyer, out.parted);
    }
    if (sleeps) sleepOnIt(buyer, plot.temper);
    moveGauge(buyer, beat.gauge);
    if (beat.twist !== undefined) {
      shift(out, beat.twist.mood);
      for (const level of beat.twist.falls) lower(turn, level);
    }
    const untold = beat.tells & ~buyer.facts;
    if (untold !== 0 && buyer.understood >= 2 && buyer.mood >= GUARDED) {
      buyer.facts |= untold;
      out.told = untold;
    }
    const turning = sleeps ? plot.turns[beat.meeting] : undefined;
    if (turning === undefined) return;
    const { index, mood } = turning;
    const known = drawn(buyer.truths, index);
    if (known >= 0) shift(out, mood[known]);
    else draw(out, index, (branch, value) => shift(branch, mood[value]));
  }

  function shift(out: Outcome, way: "up" | "down" | "same" | undefined): void {
    turn.buyer = out.buyer;
    if (way === "up") warmUp(turn);
    else if (way === "down") coolDown(turn);
  }

  function land(out: Outcome, at: number, from: Readonly<Buyer>, said: Said, choice: PlotChoice): void {
    open(at, out.buyer, said, choice.drawsOn);
    rulebook.moves[said.move](turn);
    if (choice.asks !== undefined && from.gauge < choice.asks.level) turn.landed = false;
    if (choice.gauge === -1 || turn.landed) moveGauge(out.buyer, choice.gauge);
    record(out);
    out.beat = at;
    const next = choice.goes ?? at + 1;
    if (turn.over !== OVER.burned) chargeBeat(out, at);
    if (turn.over !== OVER.no || next >= plot.beats.length) end(out, plot.beats.length - 1 - at);
    else enter(out, plot.beats[at] as PlotBeat, next);
  }

  function sayDrawing(
    at: number,
    from: Readonly<Buyer>,
    choice: PlotChoice,
    index: number,
    byValue: readonly Said[],
  ): number {
    const weights = plot.truths[index]?.weights ?? [];
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    for (let value = 0; value < weights.length; value++) {
      const out = outcomes[count++];
      const said = byValue[value];
      if (out === undefined || said === undefined) throw new RangeError("more outcomes than a line can have");
      copyBuyer(from, out.buyer);
      out.buyer.truths = withDrawn(from.truths, index, value);
      out.chance = (weights[value] ?? 0) / total;
      out.shown = index + 1;
      land(out, at, from, said, choice);
    }
    return count;
  }

  function sayPlain(at: number, from: Readonly<Buyer>, said: Said, choice: PlotChoice): number {
    count = 1;
    const out = outcomes[0] as Outcome;
    copyBuyer(from, out.buyer);
    out.chance = 1;
    out.shown = 0;
    land(out, at, from, said, choice);
    return count;
  }

  /** A truth shows itself if the line is a different one for different values, or if it landed and was answered. */
  function shows(at: number, from: Readonly<Buyer>, byValue: readonly Said[], drawsOn: number): boolean {
    const first = byValue[0];
    if (first === undefined) return false;
    if (byValue.some((said) => said.move !== first.move || said.depth !== first.depth)) return true;
    const trial = outcomes[MOST_OUTCOMES - 1] as Outcome;
    copyBuyer(from, trial.buyer);
    open(at, trial.buyer, first, drawsOn);
    rulebook.moves[first.move](turn);
    return turn.landed;
  }

  return {
    outcomes,
    say(at, from, choice) {
      count = 0;
      const { truth } = choice;
      if (truth !== undefined && drawn(from.truths, truth.index) < 0) {
        if (shows(at, from, truth.byValue, choice.drawsOn))
          return sayDrawing(at, from, choice, truth.index, truth.byValue);
        return sayPlain(at, from, truth.byValue[0] ?? choice, choice);
      }
      return sayPlain(at, from, saidOf(choice, from, from.truths), choice);
    },
    detour(at, from, detour) {
      count = 1;
      const out = outcomes[0] as Outcome;
      copyBuyer(from, out.buyer);
      out.chance = 1;
      out.shown = 0;
      open(at, out.buyer, detourSaid(detour), 0);
      rulebook.moves[detourSaid(detour).move](turn);
      if (detour === "listen" && plot.gauge?.yours === true) moveGauge(out.buyer, 1);
      record(out);
      out.beat = at;
      out.reward += figures.detour;
      return 1;
    },
  };
}
