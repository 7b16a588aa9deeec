import { placeIn, waysAt } from "./judge.ts";
import { type Play, say } from "./play.ts";
import type { Room } from "./room.ts";
import { menuOf } from "./room-line.ts";
import type { Solution } from "./solve.ts";

/** The lines that carry every future of a room to its end as well as it can go; none for one that has ended. */
export function carryLines(room: Room, solution: Solution): string[][] {
  return room.futures.map(({ play }) => bestFrom(play, solution));
}

function bestFrom(from: Play, solution: Solution): string[] {
  const lines: string[] = [];
  for (let play = from; !play.ended; ) {
    const ways = waysAt(solution, placeIn(solution, play.beat, play.detoured, play.buyer));
    const best = menuOf(play).find(({ said }) => ways.some((way) => way.said === said && way.cost === 0));
    const answer = best && say(play, best.id);
    if (!answer?.ok) throw new RangeError("no line on offer is the best");
    lines.push(best?.id ?? "");
    play = answer.play;
  }
  return lines;
}
