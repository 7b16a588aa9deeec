import { randomBytes } from "node:crypto";
import { desc, eq, sql } from "drizzle-orm";
import { rulebook } from "../engine/rules.ts";
import { holdStaff, requireReader, requireStaff } from "./cohort-roles.ts";
import { database } from "./database.ts";
import { newId } from "./ids.ts";
import type { Asker } from "./live.ts";
import { Problem } from "./problem.ts";
import { drawCode } from "./room-code.ts";
import type { BeginRoom, RoomSummary } from "./room-contract.ts";
import { room, seat } from "./room-schema.ts";
import { currentVersion } from "./scenarios.ts";
import { storeVersion, versionOf } from "./versions.ts";

/** How long a code counts, if the room is not closed before. */
const codeHours = 12;
/** Codes drawn before it is given up: with half of all taken, one in 2^20 beginnings fails. */
const draws = 20;
/** Most rooms a list holds. */
const longestList = 100;

/**
 * Begins a room for a cohort, with a code nobody else's room has now.
 *
 * @throws Problem `unknown_cohort` for whoever does not run it, `cohort_archived`, `unknown_scenario`; nothing is stored then
 */
export async function beginRoom(learner: Asker, cohort: string, wish: BeginRoom): Promise<RoomSummary> {
  await requireStaff(learner, cohort);
  const version = currentVersion(wish.scenario);
  await storeVersion(version);
  await freeCodes();
  const id = newId();
  const row = {
    ...{ id, cohort, scenario: version.face.id, version: version.hash, rulebook: rulebook.version },
    seed: randomBytes(16).toString("base64url"),
    expiresAt: sql`now() + make_interval(hours => ${codeHours})`,
  };
  const [made] = await database().transaction(async (tx) => {
    await holdStaff(tx, learner, cohort);
    for (let draw = 0; draw < draws; draw++) {
      const begun = await tx
        .insert(room)
        .values({ ...row, code: drawCode() })
        .onConflictDoNothing()
        .returning({ code: room.code, madeAt: room.madeAt });
      if (begun.length > 0) return begun;
    }
    throw new Problem("overrun", "There are so many rooms that no code is free. Try again in a moment.");
  });
  if (!made) throw new Error("a room was begun without a row");
  return {
    ...{ id, code: made.code, scenario: version.face },
    ...{ made: made.madeAt.toISOString(), closed: null, seats: 0 },
  };
}

/** A cohort's rooms, newest first, at most 100. @throws Problem `unknown_cohort` for whoever is no owner, coach or observer of it */
export async function listRooms(learner: Asker, cohort: string): Promise<RoomSummary[]> {
  await requireReader(learner, cohort);
  const rows = await database()
    .select({
      ...{ id: room.id, version: room.version, madeAt: room.madeAt, closedAt: room.closedAt },
      code: sql<string | null>`case when ${room.expiresAt} > now() then ${room.code} end`,
      seats: sql<number>`(select count(*)::int from ${seat} where ${seat.room} = ${room.id})`,
    })
    .from(room)
    .where(eq(room.cohort, cohort))
    .orderBy(desc(room.madeAt), desc(room.id))
    .limit(longestList);
  return Promise.all(
    rows.map(async ({ id, version, madeAt, closedAt, code, seats }) => ({
      ...{ id, code, seats, scenario: (await versionOf(version)).face },
      ...{ made: madeAt.toISOString(), closed: closedAt?.toISOString() ?? null },
    })),
  );
}

/** Takes their codes from rooms whose time is over, so that others can have them. */
async function freeCodes(): Promise<void> {
  await database()
    .update(room)
    .set({ code: null })
    .where(sql`${room.code} is not null and ${room.expiresAt} <= now()`);
}
