import { lineOf } from "./exchange.ts";
import { dividedOf, type Weighing, weigh } from "./facilitation.ts";
import { stopOf } from "./facilitation-plan.ts";
import { heardLast } from "./review.ts";
import type { Fork, Room, Vote } from "./room.ts";
import { planOf } from "./room-desk.ts";
import { lastWord } from "./room-line.ts";
import type { ReportedFork, ReportedVote, Talked } from "./room-report.ts";
import { viewOf } from "./show.ts";
import type { Solution } from "./solve.ts";

// The votes of a room, decision by decision, told afterwards.

/** A fork with everything on its menu weighed. */
export interface WeighedFork {
  readonly fork: Fork;
  readonly menu: readonly (Weighing & { readonly text: string; readonly kind: "line" | "listen" })[];
}

// A fork that is left never changes, and every phone of a room asks for the same ones at once.
const weighedOnce = new WeakMap<Fork, WeighedFork>();

function weighFork(solution: Solution, fork: Fork): WeighedFork {
  const known = weighedOnce.get(fork);
  if (known !== undefined) return known;
  const { scenario, beat, buyer } = fork.play;
  const weighed: WeighedFork = {
    fork,
    menu: weigh(solution, fork.play).map((line) => ({
      ...line,
      text: lineOf(scenario, beat, buyer, line.said),
      kind: line.said === "listen" ? "listen" : "line",
    })),
  };
  weighedOnce.set(fork, weighed);
  return weighed;
}

/** The forks of a room at which something was asked: a vote was cast, or a line was played. */
export function weighedForks(solution: Solution, room: Room): readonly WeighedFork[] {
  return room.forks.filter(wasMet).map((fork) => weighFork(solution, fork));
}

/** Something was asked there: a vote was cast, or a line was played. */
export function wasMet({ votes: [first, second], played }: Fork): boolean {
  return first.size > 0 || second.size > 0 || played !== undefined;
}

const seatsAt = ({ votes: [first, second] }: Fork): readonly number[] =>
  [...new Set([...first.keys(), ...second.keys()])].sort((a, b) => a - b);

/** The word of a seat before anything was talked over; none of who came to a fork in its second round. */
export function firstWord({ votes: [first] }: Fork, seat: number): Vote | undefined {
  return first.get(seat);
}

/** Votes from the seller's chair, first and last words; a seat that changed chairs counts where it sat. */
export function words(fork: Fork): { readonly first: readonly Vote[]; readonly last: readonly Vote[] } {
  const seats = seatsAt(fork);
  const selling = (vote: Vote | undefined): readonly Vote[] => (vote?.chair === "seller" ? [vote] : []);
  return {
    first: seats.flatMap((seat) => selling(firstWord(fork, seat))),
    last: seats.flatMap((seat) => selling(lastWord(fork, seat))),
  };
}

/** How many votes are for a choice; null counts who passed. */
export const countOf = (votes: readonly Vote[], choice: string | null): number =>
  votes.filter((vote) => vote.choice === choice).length;

/** What the buyer had said before a decision. */
export const heardAt = ({ play }: Fork): string => heardLast(viewOf(play).says);

/** A fork with what its lines cost and who voted how, in counts. */
export function reportFork(solution: Solution, room: Room, { fork, menu }: WeighedFork): ReportedFork {
  const { number, after, again, future, play, played, other } = fork;
  const { first, last } = words(fork);
  const wishes = seatsAt(fork).flatMap((seat) => lastWord(fork, seat) ?? []);
  const counts = menu.map(({ choice }) => ({ choice, count: countOf(last, choice) }));
  const divided = dividedOf(counts, menu);
  const stop = stopOf(planOf(solution, room), play);
  return {
    ...{ number, after, future, meeting: viewOf(play).meeting, heard: heardAt(fork) },
    ...(again !== undefined && { again }),
    lines: menu.map(({ choice, text, kind, cost, verdict, expected, tempting }) => ({
      ...{ choice, text, kind, cost, verdict, expected, tempting },
      first: countOf(first, choice),
      last: countOf(last, choice),
      wished: wishes.filter((vote) => vote.chair === "buyer" && vote.choice === choice).length,
    })),
    passed: { first: countOf(first, null), last: countOf(last, null) },
    played: [played, other].flatMap((one) => (one === undefined ? [] : [{ choice: one.choice, by: one.by }])),
    ...(divided !== undefined && { divided }),
    ...(stop !== undefined && { stop: { number: stop.number, kind: stop.kind } }),
    talked: talkedAt({ fork, menu }),
  };
}

/** Two costs of the same person: before and after it was talked over. */
type Pair = readonly [before: number, after: number, changed: boolean];

/** Of everyone who chose a line in both rounds from the seller's chair, what it cost. */
function pairsAt({ fork, menu }: WeighedFork): readonly Pair[] {
  const costOf = (choice: string): number => menu.find((line) => line.choice === choice)?.cost ?? 0;
  return seatsAt(fork).flatMap((seat): readonly Pair[] => {
    const before = fork.votes[0].get(seat);
    // Who did not vote again stands by the first word, once there was a second round.
    const after = fork.round === 2 ? lastWord(fork, seat) : undefined;
    if (before?.chair !== "seller" || after?.chair !== "seller") return [];
    if (before.choice === null || after.choice === null) return [];
    return [[costOf(before.choice), costOf(after.choice), before.choice !== after.choice]];
  });
}

function talkedOf(pairs: readonly Pair[]): Talked | null {
  if (pairs.length === 0) return null;
  const mean = (at: 0 | 1): number => pairs.reduce((sum, pair) => sum + pair[at], 0) / pairs.length;
  return {
    people: pairs.length,
    before: mean(0),
    after: mean(1),
    changed: pairs.filter(([, , changed]) => changed).length,
  };
}

const talkedAt = (weighed: WeighedFork): Talked | null => talkedOf(pairsAt(weighed));

/** What the talking was worth at all forks together; its people are counted once a fork. */
export function talkedInAll(forks: readonly WeighedFork[]): Talked | null {
  return talkedOf(forks.flatMap(pairsAt));
}

/** Every vote that was cast at a fork, by seat, then by round. */
export function votesAt({ fork, menu }: WeighedFork): readonly ReportedVote[] {
  return seatsAt(fork).flatMap((seat) =>
    ([1, 2] as const).flatMap((round): readonly ReportedVote[] => {
      const vote = fork.votes[round - 1]?.get(seat);
      if (vote === undefined) return [];
      const line = menu.find(({ choice }) => choice === vote.choice);
      return [
        {
          ...{ fork: fork.number, round, seat, chair: vote.chair, choice: vote.choice },
          text: line?.text ?? null,
          cost: line?.cost ?? null,
          verdict: line?.verdict ?? null,
          confidence: vote.confidence ?? null,
        },
      ];
    }),
  );
}

/** Numbers of a seat: `first` is null where it had no first word at any fork. */
interface SeatMeans {
  readonly forks: number;
  readonly first: number | null;
  readonly last: number;
}

/** The mean cost of a seat's first and of its last words from the seller's chair; null where it never chose a line. */
export function seatMeans(forks: readonly WeighedFork[], seat: number): SeatMeans | null {
  const costs = forks.flatMap(({ fork, menu }) => {
    const first = firstWord(fork, seat);
    const last = lastWord(fork, seat);
    const costOf = (vote: Vote | undefined): number | undefined =>
      vote?.chair === "seller" ? menu.find(({ choice }) => choice === vote.choice)?.cost : undefined;
    const [before, after] = [costOf(first), costOf(last)];
    // Who passed in one round is compared with nothing; who came in the second has a last word alone.
    if (after === undefined || (first !== undefined && before === undefined)) return [];
    return [{ before, after }];
  });
  if (costs.length === 0) return null;
  const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;
  const firsts = costs.flatMap(({ before }) => before ?? []);
  return {
    forks: costs.length,
    first: firsts.length === 0 ? null : mean(firsts),
    last: mean(costs.map(({ after }) => after)),
  };
}
