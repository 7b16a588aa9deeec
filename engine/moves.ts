import {
  ANGRY,
  CALM,
  effectiveTrust,
  GUARDED,
  IRRITATED,
  OVER,
  PROMISE,
  SIGNED,
  WITHDRAWN,
  WOUND,
} from "./buyer.ts";
import type { Effect, Gate, Move, Turn } from "./rulebook.ts";
import { burn, coolDown, lower, raise, warmUp } from "./turn.ts";

// What each move does in each mood: model.md 3.4, with the readings of 3.13.

function hear(turn: Turn): void {
  const { buyer } = turn;
  if (buyer.wound === WOUND.inherited) buyer.wound = WOUND.inheritedHeard;
  else if (buyer.wound === WOUND.self) buyer.wound = WOUND.selfHeard;
}

function miss(turn: Turn, harm: number): void {
  turn.harm += harm;
  turn.landed = false;
}

function breakPromise(turn: Turn): boolean {
  const { buyer } = turn;
  if (buyer.promise !== PROMISE.owed && buyer.promise !== PROMISE.owedByRepair) return false;
  buyer.promise = PROMISE.broken;
  turn.harm += turn.figures.brokenPromise;
  lower(turn, "trust");
  return true;
}

const agenda: Effect = (turn) => {
  const { buyer } = turn;
  if (buyer.mood <= IRRITATED) miss(turn, turn.figures.bounced);
  else if (buyer.mood === GUARDED && effectiveTrust(buyer) >= 2) buyer.mood = CALM;
};

const ask: Effect = (turn) => {
  const { buyer, depth } = turn;
  if (buyer.mood === ANGRY) return miss(turn, turn.figures.bounced);
  const answers = buyer.mood >= CALM || depth === 2 || (buyer.mood === GUARDED && buyer.understood >= 1);
  if (!answers) return miss(turn, 0);
  raise(turn, "clarity");
  if (buyer.mood >= CALM && depth === 2) raise(turn, "understood");
};

const reflect: Effect = (turn) => {
  const { buyer, depth } = turn;
  raise(turn, "understood");
  if (depth === 2) raise(turn, "trust");
  if (buyer.mood < GUARDED || depth === 2) warmUp(turn);
  hear(turn);
};

const empathise: Effect = (turn) => {
  const { buyer, depth, figures } = turn;
  if (depth === 0) return miss(turn, buyer.mood < GUARDED ? figures.hollowToHurt : figures.hollow);
  raise(turn, "understood");
  if (buyer.mood <= GUARDED) warmUp(turn);
  hear(turn);
};

const check: Effect = (turn) => {
  const { buyer } = turn;
  if (buyer.mood === ANGRY || buyer.understood === 0) return miss(turn, 0);
  raise(turn, "clarity");
  if (buyer.clarity >= 2 && buyer.understood >= 2) raise(turn, "trust");
};

const own: Effect = (turn) => {
  const { buyer } = turn;
  if (buyer.signed === SIGNED.pressed) buyer.signed = SIGNED.open;
  else if (buyer.wound === WOUND.inherited || buyer.wound === WOUND.self) hear(turn);
  else return miss(turn, turn.figures.apologyForNothing);
  if (buyer.mood < GUARDED) warmUp(turn);
};

const repair: Effect = (turn) => {
  const { buyer, figures } = turn;
  if (buyer.wound === WOUND.none) return miss(turn, figures.apologyForNothing);
  if (buyer.wound === WOUND.inherited || buyer.wound === WOUND.self)
    return miss(turn, figures.solvingBeforeHearing);
  // Only an inherited wound earns the recovery bonus; one's own is at most restored (model.md 3.6).
  if (buyer.wound === WOUND.inheritedHeard) raise(turn, "trust");
  buyer.wound = WOUND.none;
  if (turn.keepable && buyer.promise === PROMISE.none) buyer.promise = PROMISE.owedByRepair;
};

const tailor: Effect = (turn) => {
  const { buyer, figures } = turn;
  if (buyer.mood < GUARDED) return miss(turn, figures.solvingBeforeHearing);
  if (buyer.clarity < 2) return miss(turn, figures.premature);
  raise(turn, "readiness");
  if (turn.depth === 2 && turn.informed && buyer.mood >= CALM) raise(turn, "trust");
};

const candour: Effect = (turn) => {
  if (turn.buyer.mood === ANGRY) return miss(turn, turn.figures.bounced);
  raise(turn, "trust");
  raise(turn, "clarity");
};

function missingGate(turn: Turn): Gate | "" {
  const { buyer } = turn;
  if (buyer.signed === SIGNED.pressed) return "pressed";
  if (buyer.wound !== WOUND.none) return "wound";
  if (effectiveTrust(buyer) < 3) return "trust";
  if (buyer.clarity < 2) return "clarity";
  return buyer.readiness < 2 ? "readiness" : "";
}

const commit: Effect = (turn) => {
  const { buyer, figures } = turn;
  if (buyer.signed === SIGNED.genuine) return;
  if (buyer.mood < CALM) {
    turn.refused = "mood";
    miss(turn, figures.premature);
    return coolDown(turn);
  }
  turn.refused = missingGate(turn);
  if (turn.refused === "") {
    buyer.signed = SIGNED.genuine;
    return;
  }
  miss(turn, figures.premature);
  raise(turn, "clarity");
};

const keep: Effect = (turn) => {
  const { buyer } = turn;
  if (buyer.promise === PROMISE.owed) {
    buyer.promise = PROMISE.kept;
    raise(turn, "trust");
  } else if (buyer.promise === PROMISE.owedByRepair) buyer.promise = PROMISE.none;
  else turn.landed = false;
};

const astonish: Effect = (turn) => {
  const { buyer, figures } = turn;
  // A surprise in place of what was promised is a broken promise, and only that.
  if (breakPromise(turn)) return miss(turn, 0);
  const only =
    turn.informed &&
    effectiveTrust(buyer) >= 3 &&
    buyer.wound === WOUND.none &&
    buyer.promise !== PROMISE.broken;
  if (!only) return miss(turn, figures.gimmick);
  raise(turn, "trust");
  warmUp(turn);
};

/** A sin at zero effective trust, in anger, or with a withdrawn buyer closes the door: a floor is a door. */
function sin(harm: "press" | "urge" | "override", also: Effect): Effect {
  return (turn) => {
    const { buyer } = turn;
    miss(turn, turn.figures.harm[harm]);
    if (buyer.mood === ANGRY || buyer.mood === WITHDRAWN || effectiveTrust(buyer) <= 0) return burn(turn);
    also(turn);
    buyer.wound = WOUND.self;
    coolDown(turn);
  };
}

const press = sin("press", ({ buyer }) => {
  if (buyer.readiness >= 1 && buyer.signed === SIGNED.open) buyer.signed = SIGNED.pressed;
});
const urge = sin("urge", (turn) => lower(turn, "trust"));
const override = sin("override", (turn) => lower(turn, "understood"));

const dump: Effect = (turn) => {
  miss(turn, turn.figures.harm.dump);
  lower(turn, "understood");
  if (turn.buyer.mood <= GUARDED) coolDown(turn);
};

const discount: Effect = (turn) => {
  miss(turn, turn.figures.harm.discount);
  raise(turn, "margin");
};

const giveIn: Effect = (turn) => {
  miss(turn, turn.figures.harm.yield);
  raise(turn, "margin");
  if (turn.buyer.mood <= IRRITATED) warmUp(turn);
};

const stall: Effect = (turn) => {
  miss(turn, turn.figures.harm.stall);
  lower(turn, "readiness");
  breakPromise(turn);
};

const take: Effect = (turn) => miss(turn, turn.figures.harm.take);

const offer: Effect = ({ buyer, keepable }) => {
  if (keepable && buyer.promise === PROMISE.none) buyer.promise = PROMISE.owed;
};

const release: Effect = (turn) => {
  turn.over = OVER.released;
};

const park: Effect = (turn) => {
  turn.over = OVER.parked;
};

/** Every move's effect, by name. */
export const moves: Readonly<Record<Move, Effect>> = {
  agenda,
  ask,
  reflect,
  empathise,
  check,
  own,
  repair,
  tailor,
  candour,
  commit,
  keep,
  astonish,
  release,
  press,
  urge,
  dump,
  override,
  discount,
  yield: giveIn,
  stall,
  take,
  offer,
  park,
};
