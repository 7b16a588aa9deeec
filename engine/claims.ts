import { idOf } from "./exchange.ts";
import type { Play } from "./play.ts";
import { opaqueId, shuffled } from "./seed.ts";
import { holds, tell } from "./when.ts";
import { valueName } from "./words.ts";

/** Something one could claim: for this buyer, only we … */
export interface Claim {
  readonly id: string;
  readonly text: string;
}

/** Most claims of one talk. */
export const mostClaims = 3;

/**
 * What a claim turns out to be: this talk bears it out; it is true of the buyer and was never heard; it fits anybody; or it is
 * not so here, because a hidden truth fell otherwise or nothing of the kind was said.
 */
export type ClaimVerdict = "told" | "unheard" | "anybody" | "not-so";

/** The claims of a scenario in the order of an attempt, with names that say nothing. */
export function claimsOf({ scenario, seat }: Pick<Play, "scenario" | "seat">): readonly Claim[] {
  const { claims } = scenario.text;
  return shuffled(`${seat.seed}/claims`, claims.length).map((at) => ({
    id: nameOf(seat.seed, at),
    text: claims[at]?.text ?? "",
  }));
}

/** Checks picked claims against a finished talk, in the order they were picked. Undefined when one of them is no claim of it. */
export function checkClaims(
  play: Play,
  picked: readonly string[],
): { readonly id: string; readonly verdict: ClaimVerdict }[] | undefined {
  const { scenario, seat, steps, world } = play;
  const told = tell(
    scenario,
    steps,
    steps.map((step) => idOf(scenario, step)),
  );
  const truths = scenario.text.truths;
  const isSo = (truth: string, value: string): boolean => {
    const index = truths.findIndex(({ id }) => id === truth);
    return valueName(scenario, truth, world[index] ?? -1) === value;
  };
  const checked = picked.map((id) => {
    const claim = scenario.text.claims.find((_, at) => nameOf(seat.seed, at) === id);
    if (claim === undefined) return undefined;
    if (claim.when === undefined) return { id, verdict: "anybody" as const };
    if (holds(claim.when, told)) return { id, verdict: "told" as const };
    const { facts: _, truth = {}, ...rest } = claim.when;
    const isTrue = holds(rest, told) && Object.entries(truth).every(([of, value]) => isSo(of, value));
    return { id, verdict: isTrue ? ("unheard" as const) : ("not-so" as const) };
  });
  return checked.every((each) => each !== undefined) ? checked : undefined;
}

function nameOf(seed: string, at: number): string {
  return opaqueId(seed, "/claims", String(at));
}
