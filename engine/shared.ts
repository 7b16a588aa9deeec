import type { Debrief, Decision, Letter, MomentKind } from "./debrief.ts";

/** What the curve is drawn from. */
export interface Course {
  readonly opening: Debrief["opening"];
  readonly decisions: readonly Pick<Decision, "turn" | "name" | "verdict" | "standing" | "possible">[];
}

/** A moment without the lines that were not chosen: they are the scenario's, and somebody may still play it. */
export interface SharedMoment {
  readonly kind: MomentKind;
  /** Of the decision among all, from 1. */
  readonly number: number;
  readonly decision: Decision;
}

/** A debrief as somebody with the link sees it: the letter, the curve, the chosen moments, and nothing else. */
export interface SharedDebrief {
  readonly letter: Letter;
  readonly course: Course;
  readonly moments: readonly SharedMoment[];
}

/** Reduces a debrief to what its owner shares. Moments that did not happen are left out. */
export function sharedOf(debrief: Debrief, kinds: readonly MomentKind[]): SharedDebrief {
  const { letter, opening, decisions, moments } = debrief;
  return {
    letter,
    course: {
      opening,
      decisions: decisions.map(({ turn, name, verdict, standing, possible }) => ({
        ...{ turn, name, verdict, standing, possible },
      })),
    },
    moments: kinds.flatMap((kind): SharedMoment[] => {
      const at = decisions.findIndex(({ turn }) => turn === moments[kind]);
      const decision = decisions[at];
      return decision ? [{ kind, number: at + 1, decision: { ...decision, options: [] } }] : [];
    }),
  };
}
