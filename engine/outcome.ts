import type { Buyer } from "./buyer.ts";
import { blankBuyer } from "./pack.ts";
import type { Ending, Gate } from "./rulebook.ts";

/** What one line led to. With a hidden truth still undrawn one line can lead to several. */
export interface Outcome {
  /** The buyer afterwards; the stepper's own object, overwritten by the next step. */
  buyer: Buyer;
  /** Something came after the line that was not its doing: a night, a door, a twist. */
  overtaken: boolean;
  /** If overtaken: the buyer as the line itself left them. Otherwise not set; a kept outcome has the buyer here. */
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

/** An outcome to step into. */
export function blankOutcome(): Outcome {
  return {
    buyer: blankBuyer(),
    overtaken: false,
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
  };
}

/** Makes `to` the same buyer as `from`. Field by field: it runs for every line of every state. */
export function copyBuyer(from: Readonly<Buyer>, to: Buyer): void {
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
  to.gauge = from.gauge;
}

/** Makes `to` the same outcome as `from`, for a truth that can turn out in several ways. */
export function forkOutcome(from: Readonly<Outcome>, to: Outcome): void {
  copyBuyer(from.buyer, to.buyer);
  copyBuyer(from.parted, to.parted);
  to.overtaken = from.overtaken;
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
