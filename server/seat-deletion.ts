import { eq, inArray, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { log } from "./log.ts";
import { behaviour, seat } from "./room-schema.ts";
import { keptLiveRooms } from "./room-shelf.ts";

/** Takes the name from every seat of a learner who is going, and what they had set themselves: the votes stay, nobody's. */
export async function blankSeatsOf(
  tx: Pick<Database, "update" | "delete" | "select">,
  learner: string,
): Promise<void> {
  const { room, seat: number } = seat;
  const theirs = tx.select({ room, number }).from(seat).where(eq(seat.learner, learner));
  await tx.delete(behaviour).where(inArray(sql`(${behaviour.room}, ${behaviour.seat})`, theirs));
  await tx.update(seat).set({ name: "", nameKey: null }).where(eq(seat.learner, learner));
}

/** Lets rooms that are open in this process read their seats again, after somebody was deleted. */
export async function forgetSeatsOf(learner: string): Promise<void> {
  try {
    for (const live of keptLiveRooms()) if (live.seatOf(learner)) await live.freshenSeats();
  } catch (error) {
    log().warn(
      { err: error },
      "a room still knows somebody who was deleted; it is read again when it is next looked for",
    );
  }
}
