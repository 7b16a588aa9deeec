import type { Skill } from "./debrief.ts";
import { familyOf } from "./evidence.ts";
import { weighedForks } from "./fork-review.ts";
import { placeIn, verdictLimits, waysAt } from "./judge.ts";
import { resolver } from "./machine.ts";
import type { Room } from "./room.ts";
import { skillsOf } from "./skills.ts";
import type { Solution } from "./solve.ts";

/** A moment of a room that a seat should come back to. */
export interface SeatDrill {
  readonly family: string;
  readonly skill: Skill;
  /** What its costlier vote there cost. Points. */
  readonly cost: number;
}

/** Most moments of one room that come back to a seat (as of one talk). */
const MOST = 3;

/** The moments at which a seat chose, in either round, what costs more than a good line may: the costliest first, each once. */
export function seatDrills(solution: Solution, room: Room, seat: number): readonly SeatDrill[] {
  const resolve = resolver(room.scenario.plot);
  const costly = weighedForks(solution, room).flatMap(({ fork, menu }) => {
    const { play } = fork;
    const cost = Math.max(
      0,
      ...fork.votes.map((votes) => {
        const vote = votes.get(seat);
        return vote?.chair === "seller" ? (menu.find(({ choice }) => choice === vote.choice)?.cost ?? 0) : 0;
      }),
    );
    return cost > verdictLimits.good ? [{ play, cost }] : [];
  });
  const found = new Map<string, SeatDrill>();
  for (const { play, cost } of costly.sort((a, b) => b.cost - a.cost)) {
    const { scenario, beat, detoured, buyer, world } = play;
    const family = familyOf(scenario, { beat, detoured });
    const ways = waysAt(solution, placeIn(solution, beat, detoured, buyer));
    const [skill] = skillsOf(
      scenario.plot,
      { step: { beat, detoured, before: buyer }, ways },
      world,
      resolve,
    );
    if (skill !== undefined && !found.has(family)) found.set(family, { family, skill, cost });
  }
  return [...found.values()].slice(0, MOST);
}
