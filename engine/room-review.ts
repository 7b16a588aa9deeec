import { coachReview, PhaseClock } from "./coach-review.ts";
import { answerOf } from "./exchange.ts";
import {
  reportFork,
  seatMeans,
  talkedInAll,
  votesAt,
  type WeighedFork,
  weighedForks,
} from "./fork-review.ts";
import { verdictLimits } from "./judge.ts";
import type { Play } from "./play.ts";
import { heardLast } from "./review.ts";
import type { Room } from "./room.ts";
import { moveKinds, type RoomEvent } from "./room-event.ts";
import { reduce } from "./room-reduce.ts";
import type { RoomReview } from "./room-report.ts";
import { viewOf } from "./show.ts";
import type { Solution } from "./solve.ts";
import { reportTalk } from "./talk-review.ts";

/**
 * Everything that is told of a room afterwards, or so far: until the debrief an open question is left out, whose votes are not
 * even the desk's to see.
 *
 * @param opened the room before its first event
 * @param events all of them, in order
 */
export function reviewRoom(solution: Solution, opened: Room, events: readonly RoomEvent[]): RoomReview {
  const { room, talks, clock } = walk(opened, events);
  const isAfter = room.phase === "after" || room.phase === "closed";
  const forks = weighedForks(solution, room).filter(({ fork }) => isAfter || fork.left !== undefined);
  const reported = forks.map((fork) => reportFork(solution, room, fork));
  return {
    forks: reported,
    votes: forks.flatMap(votesAt),
    seats: [...room.seats.keys()]
      .sort((a, b) => a - b)
      .flatMap((seat) => {
        const means = seatMeans(forks, seat);
        return means === null ? [] : [{ seat, ...means }];
      }),
    talked: talkedInAll(forks),
    talks: talks.map((play) => reportTalk(solution, room, play)),
    coach: coachReview(clock.spent, forks, reported),
    keep: keepOf(forks),
    parked: room.questions.map(({ text, settled }) => ({ text, settled })),
  };
}

/** Goes through the events once: the room they lead to, every talk that came to its end, and the time. */
function walk(
  opened: Room,
  events: readonly RoomEvent[],
): { readonly room: Room; readonly talks: readonly Play[]; readonly clock: PhaseClock } {
  const ended = new Map<string, Play>();
  const clock = new PhaseClock();
  let room = opened;
  let waiting: RoomEvent[] = [];
  for (const event of events) {
    waiting.push(event);
    // Nothing else changes where a room stands, so that a thousand votes are reduced at once.
    if (!moveKinds.has(event.said.kind) && event.said.kind !== "pause" && event.number !== 1) continue;
    clock.mark(room, event.at);
    room = reduce(room, waiting);
    waiting = [];
    for (const { play } of room.futures) if (play.ended) ended.set(play.said.join(), play);
  }
  room = reduce(room, waiting);
  const last = events.at(-1);
  if (last !== undefined) clock.mark(room, last.at);
  const open = room.futures.map(({ play }) => play).filter((play) => !play.ended && play.steps.length > 0);
  return { room, talks: [...ended.values(), ...open], clock };
}

/** Most lines worth keeping. */
const MOST_KEPT = 3;

/** Good lines of the decisions at which a room was expected to lose most, played ones first; told in the order they were met. */
function keepOf(forks: readonly WeighedFork[]): RoomReview["keep"] {
  const seen = new Set<string>();
  return forks
    .flatMap(({ fork, menu }) => {
      const key = `${fork.play.said.join()}/${fork.play.beat}`;
      const said = [fork.played?.choice, fork.other?.choice];
      const good = menu
        .filter(({ cost, kind }) => cost <= verdictLimits.good && kind === "line")
        .sort((a, b) => a.cost - b.cost);
      const line = good.find(({ choice }) => said.includes(choice)) ?? good[0];
      if (line === undefined || seen.has(key)) return [];
      seen.add(key);
      const stake = menu.reduce((sum, { cost, expected }) => sum + cost * expected, 0);
      return [{ fork, line, stake, played: said.includes(line.choice) }];
    })
    .sort((a, b) => Number(b.played) - Number(a.played) || b.stake - a.stake)
    .slice(0, MOST_KEPT)
    .sort((a, b) => a.fork.number - b.fork.number)
    .map(({ fork, line, played }) => {
      const { play } = fork;
      const { said, outcome } = line;
      return {
        fork: fork.number,
        heard: heardLast(viewOf(play).says),
        text: line.text,
        answer: answerOf(play.scenario, { beat: play.beat, before: play.buyer, said, outcome }),
        played,
      };
    });
}
