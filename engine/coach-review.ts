import type { WeighedFork } from "./fork-review.ts";
import type { Room } from "./room.ts";
import type { CoachReview, ReportedFork } from "./room-report.ts";
import type { Phase } from "./room-view.ts";

// What a coach looks back on.

/** Milliseconds spent in each phase, and paused. */
export type Spent = ReadonlyMap<Phase | "paused", number>;

const onLines: readonly (Phase | "paused")[] = ["show", "think", "revote", "react"];
const onTalking: readonly (Phase | "paused")[] = ["split", "pair", "letter", "after"];

/** Where the time went, what moved the vote, and how far the expected shares were off. */
export function coachReview(
  spent: Spent,
  forks: readonly WeighedFork[],
  reported: readonly ReportedFork[],
): CoachReview {
  const minutes = (phases: readonly (Phase | "paused")[]): number =>
    phases.reduce((sum, phase) => sum + (spent.get(phase) ?? 0), 0) / 60_000;
  const moved = reported.reduce<ReportedFork | null>(
    (most, one) => ((one.talked?.changed ?? 0) > (most?.talked?.changed ?? 0) ? one : most),
    null,
  );
  return {
    phases: [...spent].flatMap(([phase, ms]) => (ms > 0 ? [{ phase, minutes: ms / 60_000 }] : [])),
    lines: minutes(onLines),
    talking: minutes(onTalking),
    moved: moved?.number ?? null,
    expectation: expectationOf(forks),
  };
}

/** Half of what two lists of shares differ by: the share of a room that would have to vote otherwise. */
function apart(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, share, at) => sum + Math.abs(share - (other[at] ?? 0)), 0) / 2;
}

/** Mean distance of the shares of some votes from the shares they are drawn from (normal approximation, at most 1). */
function noiseOf(shares: readonly number[], votes: number): number {
  const sum = shares.reduce((all, p) => all + Math.sqrt((2 * p * (1 - p)) / (Math.PI * votes)), 0);
  return Math.min(1, sum / 2);
}

/** Each vote counts once: a decision with many votes says more. */
function expectationOf(forks: readonly WeighedFork[]): CoachReview["expectation"] {
  const heard = forks.flatMap(({ fork, menu }) => {
    const cast = [...fork.votes[0].values()].filter(
      (vote) => vote.chair === "seller" && vote.choice !== null,
    );
    if (cast.length === 0) return [];
    const shares = menu.map(
      ({ choice }) => cast.filter((vote) => vote.choice === choice).length / cast.length,
    );
    const expected = menu.map((line) => line.expected);
    return [
      {
        votes: cast.length,
        off: apart(expected, shares),
        alike: apart(
          menu.map(() => 1 / menu.length),
          shares,
        ),
        least: noiseOf(expected, cast.length),
      },
    ];
  });
  const votes = heard.reduce((sum, one) => sum + one.votes, 0);
  if (votes === 0) return null;
  const mean = (of: "off" | "alike" | "least"): number =>
    Math.min(1, heard.reduce((sum, one) => sum + one[of] * one.votes, 0) / votes);
  return { forks: heard.length, votes, off: mean("off"), alike: mean("alike"), least: mean("least") };
}

/** How long a room was in each phase, told event by event. */
export class PhaseClock {
  readonly #spent = new Map<Phase | "paused", number>();
  #since: number | null = null;

  /** The room has been as it is since it was last marked, and is so until `at`. */
  mark({ phase, paused }: Pick<Room, "phase" | "paused">, at: number): void {
    const key = paused && phase !== "closed" ? "paused" : phase;
    if (this.#since !== null && key !== "closed")
      this.#spent.set(key, (this.#spent.get(key) ?? 0) + Math.max(0, at - this.#since));
    this.#since = at;
  }

  get spent(): Spent {
    return this.#spent;
  }
}
