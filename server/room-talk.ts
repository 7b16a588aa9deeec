import { and, eq, isNull, sql } from "drizzle-orm";
import { rulebook } from "../engine/rules.ts";
import { database } from "./database.ts";
import { newId } from "./ids.ts";
import { Problem } from "./problem.ts";
import { refused } from "./room-commands.ts";
import type { Entered } from "./room-find.ts";
import type { LiveRoom } from "./room-live.ts";
import { seatOfRoom, unknownRoom } from "./room-rows.ts";
import { ownTalk } from "./room-schema.ts";
import { attempt, learner as learnerTable } from "./schema.ts";
import { refuseWhileRated } from "./seen.ts";

/**
 * The talk a seat has for itself while everyone plays alone: the room's scene, version and seed, begun once. Whoever has taken the
 * seat over goes on with it, unless it is an account's.
 *
 * @returns the attempt
 * @throws Problem `unknown_room`, `no_seat`, `not_here` or `not_now`; nothing is stored then
 */
export async function beginOwnTalk({ live, learner, role }: Entered): Promise<string> {
  const own = live.seatOf(learner);
  if (own === null || learner === null) {
    if (role === "visitor") throw unknownRoom();
    throw new Problem("no_seat", "Join the room first: the talk belongs to a seat.");
  }
  await live.freshen();
  if (live.room.seats.get(own.seat)?.state !== "here") throw refused("not_here");
  const known = await readTalk(live.id, own.seat);
  if (known?.learner === learner) return known.attempt;
  if (known && (await handOver(known.attempt, learner))) return known.attempt;
  if (live.room.phase !== "alone") throw refused("not_now");
  await refuseWhileRated(learner, live.version.face);
  return store(live, own.seat, learner);
}

async function readTalk(room: string, seat: number): Promise<{ attempt: string; learner: string } | null> {
  const [row] = await database()
    .select({ attempt: ownTalk.attempt, learner: attempt.learner })
    .from(ownTalk)
    .innerJoin(attempt, eq(attempt.id, ownTalk.attempt))
    .where(and(eq(ownTalk.room, room), eq(ownTalk.seat, seat)));
  return row ?? null;
}

/** Gives an unfinished talk of a guest to whoever has their seat now. */
async function handOver(id: string, to: string): Promise<boolean> {
  const guests = database()
    .select({ id: learnerTable.id })
    .from(learnerTable)
    .where(isNull(learnerTable.account));
  const moved = await database()
    .update(attempt)
    .set({ learner: to })
    .where(sql`${attempt.id} = ${id} and ${attempt.status} = 'playing' and ${attempt.learner} in ${guests}`)
    .returning({ id: attempt.id });
  return moved.length > 0;
}

async function store(live: LiveRoom, seat: number, learner: string): Promise<string> {
  const { version, id: room } = live;
  const id = newId();
  const row = {
    ...{ id, learner, version: version.hash, scenario: version.face.id, rulebook: rulebook.version },
    ...{ ...seatOfRoom(live.row), kind: "practice" as const },
  };
  return database().transaction(async (tx) => {
    await tx.insert(attempt).values(row);
    const [stands] = await tx
      .insert(ownTalk)
      .values({ room, seat, attempt: id })
      .onConflictDoUpdate({
        target: [ownTalk.room, ownTalk.seat],
        // Two phones at once begin one talk; one that is somebody else's is no talk of this seat any more.
        set: {
          attempt: sql`case when exists (select from ${attempt} as mine where mine.id = ${ownTalk.attempt} and mine.learner = ${learner})
            then ${ownTalk.attempt} else excluded.attempt end`,
        },
      })
      .returning({ attempt: ownTalk.attempt });
    const first = stands?.attempt ?? id;
    if (first !== id) await tx.delete(attempt).where(eq(attempt.id, id));
    return first;
  });
}
