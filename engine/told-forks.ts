import { answerOf } from "./exchange.ts";
import { countOf, firstWord, heardAt, wasMet, weighedForks, words } from "./fork-review.ts";
import type { Room, Vote } from "./room.ts";
import { lastWord } from "./room-line.ts";
import type { DiscussedFork, OwnFork } from "./room-report.ts";
import { viewOf } from "./show.ts";
import type { Solution } from "./solve.ts";

// What phones and the stage are told of a room's decisions in the debrief.

/** What one seat said, as its owner alone is told: with costs, and what the buyer would have answered. */
export function ownForks(solution: Solution, room: Room, seat: number): readonly OwnFork[] {
  return weighedForks(solution, room).flatMap(({ fork, menu }): readonly OwnFork[] => {
    const first = firstWord(fork, seat);
    const last = lastWord(fork, seat);
    if (last === undefined) return [];
    const { scenario, beat, buyer: before } = fork.play;
    const told = ({ choice }: Vote): NonNullable<OwnFork["first"]> | null => {
      const line = menu.find((one) => one.choice === choice);
      if (line === undefined) return null;
      const { text, kind, cost, verdict, said, outcome } = line;
      return { text, kind, cost, verdict, answer: answerOf(scenario, { beat, before, said, outcome }) };
    };
    const played = menu.find(({ choice }) => choice === (fork.played?.choice ?? null))?.text;
    return [
      {
        ...{ fork: fork.number, heard: heardAt(fork), chair: last.chair },
        ...(first !== undefined && { first: told(first) }),
        ...(fork.round === 2 && { last: told(last) }),
        ...(played !== undefined && { played }),
      },
    ];
  });
}

// Every phone of a room asks for the same at once.
const discussed = new WeakMap<Room, readonly DiscussedFork[]>();

/** The decisions of a room as everybody in it may see them in the debrief. Put together once for a room. */
export function discussedForks(room: Room): readonly DiscussedFork[] {
  const known = discussed.get(room);
  if (known !== undefined) return known;
  const forks = discuss(room);
  discussed.set(room, forks);
  return forks;
}

function discuss(room: Room): readonly DiscussedFork[] {
  return room.forks.filter(wasMet).map((fork): DiscussedFork => {
    const { first, last } = words(fork);
    const { meeting, choices } = viewOf(fork.play);
    const said = [fork.played?.choice, fork.other?.choice];
    return {
      ...{ number: fork.number, meeting, heard: heardAt(fork) },
      lines: choices.map(({ id, text, kind }) => ({
        ...{ text, kind, first: countOf(first, id), last: countOf(last, id), played: said.includes(id) },
      })),
      passed: { first: countOf(first, null), last: countOf(last, null) },
      talked: fork.round === 2,
    };
  });
}
