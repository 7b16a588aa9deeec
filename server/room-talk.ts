import { and, eq, isNull, sql } from "drizzle-orm";
import { rulebook } from "../engine/rules.ts";
import { type Database, database } from "./database.ts";
import { newId } from "./ids.ts";
import { Problem } from "./problem.ts";
import { refused } from "./room-commands.ts";
import type { Entered } from "./room-find.ts";
import type { LiveRoom } from "./room-live.ts";
import { seatOfRoom, unknownRoom } from "./room-rows.ts";
import { ownTalk, seat as seatTable } from "./room-schema.ts";
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

async function readTalk(
  room: string,
  seat: number,
  tx: Pick<Database, "select"> = database(),
): Promise<{ attempt: string; learner: string } | null> {
  const [row] = await tx
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

/** Begins the talk; of two phones at once the second finds that of the first. */
async function store(live: LiveRoom, seat: number, learner: string): Promise<string> {
  const { version, id: room } = live;
  const id = newId();
  return database().transaction(async (tx) => {
    const isSeat = and(eq(seatTable.room, room), eq(seatTable.seat, seat));
    await tx.select({ seat: seatTable.seat }).from(seatTable).where(isSeat).for("no key update");
    const known = await readTalk(room, seat, tx);
    if (known?.learner === learner) return known.attempt;
    await tx.insert(attempt).values({
      ...{ id, learner, version: version.hash, scenario: version.face.id, rulebook: rulebook.version },
      ...{ ...seatOfRoom(live.row), kind: "practice" as const },
    });
    await tx
      .insert(ownTalk)
      .values({ room, seat, attempt: id })
      .onConflictDoUpdate({ target: [ownTalk.room, ownTalk.seat], set: { attempt: id } });
    return id;
  });
}
