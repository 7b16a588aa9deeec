import type { Buyer } from "./buyer.ts";

/** The twenty moves of model.md 3.3, and the three housekeeping variants that are moves of their own. */
export const moveNames = [
  "agenda",
  "ask",
  "reflect",
  "empathise",
  "check",
  "own",
  "repair",
  "tailor",
  "candour",
  "commit",
  "keep",
  "astonish",
  "release",
  "press",
  "urge",
  "dump",
  "override",
  "discount",
  "yield",
  "stall",
  "take",
  "offer",
  "park",
] as const;
export type Move = (typeof moveNames)[number];

export type Fit = "good" | "bad";
export type Temper = "hot" | "cool";

export const sins: readonly Move[] = ["press", "urge", "override"];
export const pettyHarms: readonly Move[] = ["dump", "discount", "yield", "stall", "take"];
export const pushy: readonly Move[] = ["press", "urge", "dump", "override", "discount"];
export const passive: readonly Move[] = ["yield", "stall", "take"];
export const hearing: readonly Move[] = ["reflect", "empathise", "check"];

export const endings = [
  "kept-right",
  "kept",
  "comes-back",
  "parked",
  "released",
  "drift",
  "grudging",
  "cancelled",
  "burned",
] as const;
export type Ending = (typeof endings)[number];

/** Every number of model.md 3.5 to 3.7. Points; harms and charges are at most 0. */
export interface Figures {
  /** Charged when the move is said, whatever it does. */
  readonly harm: Readonly<
    Record<"urge" | "press" | "override" | "dump" | "discount" | "yield" | "stall" | "take", number>
  >;
  readonly brokenPromise: number;
  /** Solving for somebody who is not heard yet: TAILOR in anger, REPAIR of an unheard wound. */
  readonly solvingBeforeHearing: number;
  readonly premature: number;
  readonly apologyForNothing: number;
  readonly gimmick: number;
  /** A question, agenda or truth that bounces off an angry buyer. */
  readonly bounced: number;
  readonly hollowToHurt: number;
  readonly hollow: number;
  readonly detour: number;
  /** Per beat left in this mood, by mood index. */
  readonly leftInMood: readonly number[];
  readonly leftWounded: number;
  /** Per beat stayed in a bad-fit case although the way out was open: both sides' time. */
  readonly bothSidesTime: number;
  /** Base of each ending, in good and in bad fit. */
  readonly ending: Readonly<Record<Ending, { readonly good: number; readonly bad: number }>>;
  /** Released before the need was clear, bad fit. */
  readonly releasedBlind: number;
  readonly beatSaved: number;
  readonly level: {
    readonly trust: number;
    readonly understood: number;
    readonly clarity: number;
    readonly readiness: number;
    /** Per level of a scenario's own gauge. */
    readonly gauge: number;
  };
  /** End mood, by mood index. */
  readonly endMood: readonly number[];
  readonly openSelfWound: number;
  readonly openInheritedWound: number;
  readonly unkeptPromise: number;
  readonly concession: number;
}

/** What a move does: it changes the turn's buyer in place and charges the turn. Pure but for the turn it is given. */
export type Effect = (turn: Turn) => void;

/** One line being said. One object is reused for millions of lines, so everything in it is set by `open`. */
export interface Turn {
  figures: Figures;
  buyer: Buyer;
  temper: Temper;
  depth: number;
  /** The private fact the line draws on has been told. */
  informed: boolean;
  /** A later beat of the talk can keep a promise made now. */
  keepable: boolean;
  /** Charges so far, at most 0. */
  harm: number;
  over: number;
  /** Did the line do what it set out to do? Chooses between the two answers of a buyer. */
  landed: boolean;
  /** The gate that refused a COMMIT, empty when none did. */
  refused: Gate | "";
  /** How many steps the line would have taken levels out of their range, for J1. */
  spill: number;
}

/** What a COMMIT still lacks, in the order a buyer names it. */
export type Gate = "mood" | "pressed" | "wound" | "trust" | "clarity" | "readiness";

/** The lines of a beat, as far as a rule may look at them. `needs` are the fact bits without which a line is not on offer. */
export interface Menu {
  readonly choices: readonly { readonly move: Move; readonly needs: number }[];
}

/** A whole set of rules: what a line does, what it costs, what is always on offer, what an ending is worth. */
export interface Rulebook {
  readonly version: string;
  readonly figures: Figures;
  readonly moves: Readonly<Record<Move, Effect>>;
  /** In a bad fit, does staying through this beat waste both sides' time? */
  readonly wastesTime: (buyer: Buyer, beat: Menu) => boolean;
  /** Is this detour on offer to this buyer? KEEP also needs a beat that allows it. */
  readonly offers: {
    readonly own: (buyer: Buyer) => boolean;
    readonly repair: (buyer: Buyer) => boolean;
    readonly listen: (buyer: Buyer) => boolean;
    readonly keep: (buyer: Buyer) => boolean;
  };
}

export const figures: Figures = {
  harm: { urge: -9, press: -6, override: -5, dump: -2, discount: -2, yield: -2, stall: -4, take: -2 },
  brokenPromise: -3,
  solvingBeforeHearing: -2,
  premature: -1,
  apologyForNothing: -1,
  gimmick: -1,
  bounced: -1,
  hollowToHurt: -2,
  hollow: -1,
  detour: -1,
  leftInMood: [-2, -1, -1, 0, 0, 0],
  leftWounded: -1,
  bothSidesTime: -3,
  ending: {
    "kept-right": { good: 44, bad: 4 },
    kept: { good: 36, bad: 4 },
    "comes-back": { good: 22, bad: 16 },
    parked: { good: 16, bad: 20 },
    released: { good: 10, bad: 40 },
    drift: { good: 8, bad: 12 },
    grudging: { good: 6, bad: 2 },
    cancelled: { good: 0, bad: 0 },
    burned: { good: -12, bad: -12 },
  },
  releasedBlind: 30,
  beatSaved: 2,
  level: { trust: 4, understood: 2, clarity: 2, readiness: 2, gauge: 2 },
  endMood: [0, 1, 1, 2, 4, 6],
  openSelfWound: -6,
  openInheritedWound: -4,
  unkeptPromise: -6,
  concession: -4,
};
