import { centre, journey, orbit, seatAt } from "../table/circle.ts";
import type { ChallengeKind, Team } from "./challenge.ts";

/** A team's chair in the drawing of the table, and where its name is written. */
export interface Seat {
  team: Team;
  x: number;
  y: number;
  label: { x: number; y: number };
}

/** Height of a line of text. */
const line = 17;

/** How far round the table a score is: 0 facing the buyer, 1 beside them. */
export function sideOf(kind: ChallengeKind, score: number): number {
  return Math.min(1, Math.max(0, share[kind](score)));
}

/** No growth is a good quarter of the way; nothing lost, and all mended, is the whole of it. */
const share: Record<ChallengeKind, (score: number) => number> = {
  growth: (score) => (score + 6) / 20,
  fresh: (score) => 1 + score / 80,
  recovery: (score) => score / 100,
};

/** Radius of a chair when so many share the way round the table. */
export function chairRadius(count: number): number {
  return Math.min(16, 100 / Math.max(1, count));
}

/** Chairs from the buyer's side down. None hides another, and every name has a line of its own clear of the chairs. */
export function seats(kind: ChallengeKind, teams: readonly Team[]): Seat[] {
  const radius = chairRadius(teams.length);
  const sorted = [...teams].sort((one, other) => other.score - one.score);
  // One side is the whole way; a chair's width of it keeps two apart.
  const way = (journey * Math.PI * orbit) / 180;
  const sides = spread(
    sorted.map(({ score }) => 1 - sideOf(kind, score)),
    (2 * radius + 1.5) / way,
    0,
    1,
  ).map((far) => 1 - far);
  const spots = sides.map(seatAt);
  const heights = spread(
    spots.map(({ y }) => y),
    line,
    centre.y - orbit - 10,
    centre.y + orbit + 40,
  );
  return sorted.map((team, index) => {
    const spot = spots[index] ?? centre;
    const y = round(heights[index] ?? spot.y);
    const beside = spots.filter((other) => Math.abs(other.y - y) < radius + line / 2).map(({ x }) => x);
    const x = round(Math.max(spot.x, ...beside) + radius + 8);
    return { team, x: round(spot.x), y: round(spot.y), label: { x, y } };
  });
}

/** Server and browser differ in the last digit of a cosine. */
function round(length: number): number {
  return Math.round(length * 100) / 100;
}

/** Moves rising numbers as little as needed to stand at least `gap` apart, between `low` and `high` where they fit. */
export function spread(numbers: readonly number[], gap: number, low: number, high: number): number[] {
  const apart: number[] = [];
  for (const number of numbers) apart.push(Math.max(number, (apart.at(-1) ?? low - gap) + gap));
  let limit = high;
  for (let index = apart.length - 1; index >= 0; index--) {
    apart[index] = Math.min(apart[index] ?? limit, limit);
    limit = (apart[index] ?? limit) - gap;
  }
  return apart;
}
