import { and, asc, eq, sql } from "drizzle-orm";
import { bandOf, judge } from "../engine/judge.ts";
import { type Play, ReplayError, replay } from "../engine/play.ts";
import { decisionAt } from "../engine/review.ts";
import { openRoom } from "../engine/room.ts";
import type { AloneTalk, RoomReport } from "../engine/room-after.ts";
import type { RoomReview } from "../engine/room-report.ts";
import { reviewRoom } from "../engine/room-review.ts";
import { csvOf } from "./csv.ts";
import { database } from "./database.ts";
import { behavioursOf, isAfter, notYet } from "./room-after.ts";
import type { Entered } from "./room-find.ts";
import type { LiveRoom } from "./room-live.ts";
import { readEvents, seatOfRoom, timesOf, unknownRoom } from "./room-rows.ts";
import { ownTalk, seat } from "./room-schema.ts";
import { attempt, said } from "./schema.ts";

/**
 * Everything that is told of a room to who runs it, so far or afterwards; to an observer without anybody's own rows.
 *
 * @throws Problem `unknown_room` for everybody else, `not_now` for an observer before the debrief
 */
export async function readReport({ live, role }: Entered): Promise<RoomReport> {
  if (role !== "coach" && role !== "observer") throw unknownRoom();
  await live.freshen();
  if (role === "observer" && !isAfter(live)) throw notYet();
  const { version, row } = live;
  const opened = openRoom(version.scenario, live.room.seat);
  const review = reviewRoom(version.solution(), opened, await readEvents(live.id, 0));
  const { made, closed, rulebook } = await timesOf(live.id);
  return {
    ...{ format: "same-side-room-1", id: live.id, cohort: row.cohortName, scenario: version.face, rulebook },
    ...{ made: made.toISOString(), closed: closed?.toISOString() ?? null, seats: live.room.seats.size },
    ...(role === "coach" ? await withPeople(live, review) : withoutPeople(review)),
  };
}

type Told = Pick<RoomReport, "review" | "people" | "behaviours" | "alone">;

function withoutPeople(review: RoomReview): Told {
  return { review: { ...review, votes: [], seats: [] }, people: null, behaviours: null, alone: null };
}

async function withPeople(live: LiveRoom, review: RoomReview): Promise<Told> {
  const people = await database()
    .select({ seat: seat.seat, name: seat.name })
    .from(seat)
    .where(eq(seat.room, live.id))
    .orderBy(asc(seat.seat));
  return {
    review,
    people: people.map(({ seat: number, name }) => ({ seat: number, name: name === "" ? null : name })),
    behaviours: await behavioursOf(live.id),
    alone: await aloneTalks(live),
  };
}

/** What everybody said while they played alone, in the order of their seats. Talks of people who were deleted are gone with them. */
async function aloneTalks(live: LiveRoom): Promise<AloneTalk[]> {
  const talks: AloneTalk[] = [];
  for (const { seat: number, choices } of await readAlone(live.id)) {
    const talk = aloneTalk(live, number, choices);
    if (talk !== null) talks.push(talk);
    // A thousand talks are judged between what else is asked of the server.
    await new Promise((go) => setImmediate(go));
  }
  return talks;
}

/** What was chosen in every talk that is still its seat's: whoever has another id by now took theirs along. */
function readAlone(id: string) {
  return database()
    .select({
      seat: ownTalk.seat,
      choices: sql<
        string[]
      >`array(select ${said.choice} from ${said} where ${said.attempt} = ${ownTalk.attempt} order by ${said.turn})`,
    })
    .from(ownTalk)
    .innerJoin(seat, and(eq(seat.room, ownTalk.room), eq(seat.seat, ownTalk.seat)))
    .innerJoin(attempt, and(eq(attempt.id, ownTalk.attempt), eq(attempt.learner, seat.learner)))
    .where(eq(ownTalk.room, id))
    .orderBy(asc(ownTalk.seat));
}

/** A talk of the room's scene; null when it was played under rules that are no more. */
function aloneTalk({ version, row }: LiveRoom, number: number, choices: readonly string[]): AloneTalk | null {
  const play = playedBack(version.scenario, seatOfRoom(row), choices);
  if (play === null) return null;
  const solution = version.solution();
  const lost = judge(solution, play).reduce((sum, { cost }) => sum + cost, 0);
  const lines = play.steps.map((_, turn) => {
    const { meeting, heard, text, cost, verdict, answer } = decisionAt(solution, play, turn);
    return { seat: number, turn, meeting, heard, text, cost, verdict, answer };
  });
  return { seat: number, lines, lost, band: play.ended ? bandOf(play, lost) : null };
}

function playedBack(...talk: Parameters<typeof replay>): Play | null {
  try {
    return replay(...talk);
  } catch (error) {
    if (error instanceof ReplayError) return null;
    throw error;
  }
}

/** Whoever was deleted, in the sheet. */
const SOMEBODY = "Somebody";

/** The report as one sheet: a line for every choice of everyone, or where nobody is to be told apart, for every line on offer. */
export function reportCsv({ review, people, alone }: RoomReport): string {
  if (people === null) return countsCsv(review);
  const names = new Map(people.map(({ seat: number, name }) => [number, name ?? SOMEBODY]));
  const columns = [
    "decision",
    "heard",
    "round",
    "seat",
    "name",
    "chair",
    "choice",
    "cost",
    "verdict",
    "confidence",
    "played",
  ];
  const votes = review.votes.map((vote) => {
    const fork = review.forks.find(({ number }) => number === vote.fork);
    const played = fork?.played.some(({ choice }) => choice === vote.choice) === true;
    const { round, chair, text, cost, verdict, confidence } = vote;
    const who = [vote.seat, names.get(vote.seat) ?? SOMEBODY, chair];
    return [vote.fork, fork?.heard, round, ...who, text ?? "pass", cost, verdict, confidence, played];
  });
  const own = (alone ?? []).flatMap(({ seat: number, lines }) =>
    lines.map(({ turn, heard, text, cost, verdict }) => [
      ...[turn + 1, heard, "alone", number, names.get(number) ?? SOMEBODY, "seller"],
      ...[text, cost, verdict, null, true],
    ]),
  );
  return csvOf([columns, ...votes, ...own]);
}

function countsCsv({ forks }: RoomReview): string {
  const columns = ["decision", "heard", "line", "cost", "verdict", "first", "last", "played"];
  const rows = forks.flatMap(({ number, heard, lines, played }) =>
    lines.map(({ choice, text, cost, verdict, first, last }) => [
      ...[number, heard, text, cost, verdict, first, last],
      played.some((one) => one.choice === choice),
    ]),
  );
  return csvOf([columns, ...rows]);
}
