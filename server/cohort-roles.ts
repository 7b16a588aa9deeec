import { and, eq, type SQL, sql } from "drizzle-orm";
import { cohort, member, type Role } from "./cohort-schema.ts";
import { type Database, database } from "./database.ts";
import { isId } from "./ids.ts";
import type { Asker } from "./live.ts";
import { Problem } from "./problem.ts";

type Reading = Pick<Database, "select">;

/** Where somebody stands in a cohort. */
export interface Place {
  readonly id: string;
  readonly name: string;
  readonly archived: boolean;
  readonly role: Role;
}

/** They run it: rooms, assignments, people. */
const staff: readonly Role[] = ["owner", "coach"];
/** They read what is gathered of everyone; of these the observer changes nothing. */
export const readers: readonly Role[] = ["owner", "coach", "observer"];
const everyone: readonly Role[] = ["owner", "coach", "observer", "trainee"];

/** Where a role stands, 1 for the strongest; also of a column. */
export function rankOf(role: unknown): SQL {
  return sql`array_position(array['owner', 'coach', 'observer', 'trainee'], ${role})`;
}

/** The asker's place in a cohort, whatever it is. @throws Problem `unknown_cohort` for who is not in it, whether there is one or not */
export function requireMember(learner: Asker, id: string, tx: Reading = database()): Promise<Place> {
  return requireRole(learner, id, everyone, tx);
}

/** The place of an owner, coach or observer. @throws Problem `unknown_cohort` for everybody else */
export function requireReader(learner: Asker, id: string, tx: Reading = database()): Promise<Place> {
  return requireRole(learner, id, readers, tx);
}

/** The place of an owner or coach. @throws Problem `unknown_cohort` for everybody else */
export function requireStaff(learner: Asker, id: string, tx: Reading = database()): Promise<Place> {
  return requireRole(learner, id, staff, tx);
}

/**
 * The same for an owner or coach who begins something new, holding the cohort until the transaction ends, so that who changes its
 * people or archives it waits. @throws Problem `unknown_cohort`, `cohort_archived`
 */
export async function holdStaff(tx: Reading, learner: Asker, id: string): Promise<Place> {
  await holdCohort(tx, id);
  return refuseArchived(await requireStaff(learner, id, tx));
}

/** Holds a cohort's row: whoever changes its people, its name or its state goes one after the other. */
export async function holdCohort(tx: Reading, id: string): Promise<void> {
  if (isId(id)) await tx.select({ id: cohort.id }).from(cohort).where(eq(cohort.id, id)).for("update");
}

/** @throws Problem `cohort_archived` where nothing new begins */
export function refuseArchived<T extends { readonly archived: boolean }>(place: T): T {
  if (!place.archived) return place;
  throw new Problem(
    "cohort_archived",
    "The cohort is archived: all of it can be read, and nothing new begins. An owner can bring it back.",
  );
}

/** The answer to a coach who does what is an owner's to do. */
export function ownersOnly(): Problem {
  return new Problem("owners_only", "Only an owner of the cohort can do that. Nothing was changed.");
}

/** The answer to whoever asks for a cohort that is not theirs, or for what their role in it does not see. */
export function unknownCohort(): Problem {
  return new Problem("unknown_cohort", "There is no cohort of yours under this id.");
}

async function requireRole(learner: Asker, id: string, roles: readonly Role[], tx: Reading): Promise<Place> {
  if (learner === null || !isId(id)) throw unknownCohort();
  const [row] = await tx
    .select({ id: cohort.id, name: cohort.name, archivedAt: cohort.archivedAt, role: member.role })
    .from(member)
    .innerJoin(cohort, eq(cohort.id, member.cohort))
    .where(and(eq(member.cohort, id), eq(member.learner, learner)));
  if (!row || !roles.includes(row.role)) throw unknownCohort();
  const { archivedAt, ...place } = row;
  return { ...place, archived: archivedAt !== null };
}
