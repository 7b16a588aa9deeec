import { type Buyer, CALM, GUARDED, IRRITATED, OVER, WITHDRAWN, WOUND } from "./buyer.ts";
import { endingOf, worth } from "./epilogue.ts";
import { blankBuyer } from "./pack.ts";
import {
  type Detour,
  detourSaid,
  detours,
  type Plot,
  type PlotBeat,
  type PlotChoice,
  type Said,
} from "./plot.ts";
import type { Ending, Gate, Temper, Turn } from "./rulebook.ts";
import { coolDown, warmUp } from "./turn.ts";

/** What one line led to. With a hidden truth still undrawn one line can lead to several. */
export interface Outcome {
  /** The buyer afterwards; the stepper's own object, overwritten by the next step. */
  buyer: Buyer;
  /** A night and perhaps a door came after the line. */
  slept: boolean;
  /** After a night: the buyer as the line itself left them. Otherwise not set; a kept outcome has the buyer here. */
  parted: Buyer;
  /** Chance of this outcome, a binary fraction; 1 when nothing was drawn. */
  chance: number;
  /** Charges of the line and the beat and, once ended, the worth of the ending. Points. */
  reward: number;
  /** The part of the reward that is the worth of the ending; 0 while the talk goes on. */
  worth: number;
  /** Index of the beat the talk is at afterwards. */
  beat: number;
  /** Empty while the talk goes on. */
  ending: Ending | "";
  /** The line did what it set out to do. */
  landed: boolean;
  refused: Gate | "";
  /** Facts (bits) told on the way to the next beat. */
  told: number;
  /** 1 + index of the truth the line itself showed, 0 for none. */
  shown: number;
  spill: number;
}

/** Walks one plot. Allocates nothing while walking: the outcomes are its own and valid until the next call. */
export interface Stepper {
  /** Says a base choice at a beat. Returns how many `outcomes` there are. */
  say(beat: number, from: Readonly<Buyer>, choice: PlotChoice): number;
  /** Takes a detour at a beat; the talk stays at that beat. Returns 1. */
  detour(beat: number, from: Readonly<Buyer>, detour: Detour): number;
  readonly outcomes: readonly Outcome[];
}

const MOST_OUTCOMES = 16;

function copy(from: Readonly<Buyer>, to: Buyer): void {
  to.mood = from.mood;
  to.trust = from.trust;
  to.understood = from.understood;
  to.clarity = from.clarity;
  to.readiness = from.readiness;
  to.wound = from.wound;
  to.promise = from.promise;
  to.margin = from.margin;
  to.signed = from.signed;
  to.facts = from.facts;
  to.truths = from.truths;
}

/** The drawn value of a truth, -1 while undrawn. */
export function drawn(truths: number, index: number): number {
  return ((truths >>> (2 * index)) & 3) - 1;
}

/** What a line was as a move, with the truths as they are known after it: one aimed amiss is another move. */
export function saidOf(choice: PlotChoice, truths: number): Said {
  if (choice.truth === undefined) return choice;
  return choice.truth.byValue[drawn(truths, choice.truth.index)] ?? choice;
}

/** `truths` with one of them drawn. */
export function withDrawn(truths: number, index: number, value: number): number {
  return (truths & ~(3 << (2 * index))) | ((value + 1) << (2 * index));
}

/** What outlasts the night between two meetings (model.md 3.10): mood follows trust and wound alone, the rest is capped. */
export function sleepOnIt(buyer: Buyer, temper: Temper): void {
  const sore = buyer.wound === WOUND.self || buyer.trust === 0;
  if (sore) buyer.mood = temper === "hot" ? IRRITATED : WITHDRAWN;
  else buyer.mood = buyer.wound === WOUND.none && buyer.trust >= 3 ? CALM : GUARDED;
  if (buyer.understood > 1) buyer.understood = 1;
  if (buyer.readiness > 2) buyer.readiness = 2;
}

/** Makes a stepper for a plot. */
export function stepper(plot: Plot): Stepper {
  const { rulebook, fit } = plot;
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
  const outcomes: Outcome[] = Array.from({ length: MOST_OUTCOMES }, () => ({
    buyer: blankBuyer(),
    slept: false,
    parted: blankBuyer(),
    chance: 1,
    reward: 0,
    worth: 0,
    ending: "",
    landed: true,
    refused: "",
    told: 0,
    beat: 0,
    shown: 0,
    spill: 0,
  }));
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
    out.slept = false;
    out.ending = "";
    out.told = 0;
  }

  function chargeBeat(out: Outcome, at: number): void {
    const { buyer } = out;
    out.reward += figures.leftInMood[buyer.mood] ?? 0;
    if (buyer.wound !== WOUND.none) out.reward += figures.leftWounded;
    if (fit === "good" || turn.over === OVER.released) return;
    if (rulebook.wastesTime(buyer, plot.beats[at] as PlotBeat)) out.reward += figures.bothSidesTime;
  }

  function end(out: Outcome, saved: number): void {
    out.ending = endingOf(out.buyer, turn.over, plot.secret);
    out.worth = worth(figures, out.buyer, out.ending, fit, saved);
    out.reward += out.worth;
  }

  function enter(out: Outcome, from: PlotBeat, at: number): void {
    const { buyer } = out;
    const beat = plot.beats[at] as PlotBeat;
    const sleeps = beat.meeting !== from.meeting;
    out.beat = at;
    if (sleeps) {
      out.slept = true;
      copy(buyer, out.parted);
      sleepOnIt(buyer, plot.temper);
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
    if (known >= 0) {
      shift(out, mood[known]);
      return;
    }
    const weights = plot.truths[index]?.weights ?? [];
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    for (let value = weights.length - 1; value >= 0; value--) {
      const branch = value === 0 ? out : outcomes[count++];
      if (branch === undefined) throw new RangeError("more outcomes than a line can have");
      if (branch !== out) fork(out, branch);
      branch.buyer.truths = withDrawn(branch.buyer.truths, index, value);
      branch.chance *= (weights[value] ?? 0) / total;
      shift(branch, mood[value]);
    }
  }

  function fork(from: Outcome, to: Outcome): void {
    copy(from.buyer, to.buyer);
    copy(from.parted, to.parted);
    to.slept = from.slept;
    to.chance = from.chance;
    to.reward = from.reward;
    to.worth = from.worth;
    to.ending = from.ending;
    to.landed = from.landed;
    to.refused = from.refused;
    to.told = from.told;
    to.beat = from.beat;
    to.shown = from.shown;
    to.spill = from.spill;
  }

  function shift(out: Outcome, way: "up" | "down" | "same" | undefined): void {
    turn.buyer = out.buyer;
    if (way === "up") warmUp(turn);
    else if (way === "down") coolDown(turn);
  }

  function land(out: Outcome, at: number, said: Said, choice: PlotChoice): void {
    open(at, out.buyer, said, choice.drawsOn);
    rulebook.moves[said.move](turn);
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
      copy(from, out.buyer);
      out.buyer.truths = withDrawn(from.truths, index, value);
      out.chance = (weights[value] ?? 0) / total;
      out.shown = index + 1;
      land(out, at, said, choice);
    }
    return count;
  }

  return {
    outcomes,
    say(at, from, choice) {
      count = 0;
      if (choice.truth !== undefined) {
        const { index, byValue } = choice.truth;
        const known = drawn(from.truths, index);
        if (known < 0 && shows(at, from, choice.truth.byValue, choice.drawsOn))
          return sayDrawing(at, from, choice, index, byValue);
        return sayPlain(at, from, byValue[Math.max(known, 0)] ?? choice, choice);
      }
      return sayPlain(at, from, choice, choice);
    },
    detour(at, from, detour) {
      count = 1;
      const out = outcomes[0] as Outcome;
      copy(from, out.buyer);
      out.chance = 1;
      out.shown = 0;
      open(at, out.buyer, detourSaid(detour), 0);
      rulebook.moves[detourSaid(detour).move](turn);
      record(out);
      out.beat = at;
      out.reward += figures.detour;
      return 1;
    },
  };

  function sayPlain(at: number, from: Readonly<Buyer>, said: Said, choice: PlotChoice): number {
    count = 1;
    const out = outcomes[0] as Outcome;
    copy(from, out.buyer);
    out.chance = 1;
    out.shown = 0;
    land(out, at, said, choice);
    return count;
  }

  /** A truth shows itself if the line is a different one for different values, or if it landed and was answered. */
  function shows(at: number, from: Readonly<Buyer>, byValue: readonly Said[], drawsOn: number): boolean {
    const first = byValue[0];
    if (first === undefined) return false;
    if (byValue.some((said) => said.move !== first.move || said.depth !== first.depth)) return true;
    const trial = outcomes[MOST_OUTCOMES - 1] as Outcome;
    copy(from, trial.buyer);
    open(at, trial.buyer, first, drawsOn);
    rulebook.moves[first.move](turn);
    return turn.landed;
  }
}

/** Is a detour on offer to a buyer at a beat where none has been taken yet? */
export function isOffered(plot: Plot, beat: PlotBeat, buyer: Readonly<Buyer>, detour: Detour): boolean {
  return (detour !== "keep" || beat.mayKeep) && plot.rulebook.offers[detour](buyer);
}

/** The detours on offer to a buyer at a beat where none has been taken yet, in the order they are offered. */
export function offered(plot: Plot, beat: PlotBeat, buyer: Readonly<Buyer>): readonly Detour[] {
  return detours.filter((detour) => isOffered(plot, beat, buyer, detour));
}
