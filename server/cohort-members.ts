import { and, asc, eq, sql } from "drizzle-orm";
import type { Person } from "./cohort-contract.ts";
import { leaveCohort, refuseLastOwner, takeOut } from "./cohort-leaving.ts";
import { holdCohort, ownersOnly, rankOf, readers, requireMember, requireStaff } from "./cohort-roles.ts";
import { cohort, invitation, member, type Role } from "./cohort-schema.ts";
import { type Database, database } from "./database.ts";
import { isId } from "./ids.ts";
import type { Asker } from "./live.ts";
import { Problem } from "./problem.ts";
import { learner as learnerTable } from "./schema.ts";

type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/**
 * Who is in a cohort, by role and name. A trainee is told who runs and observes it, and themselves.
 *
 * @throws Problem `unknown_cohort`
 */
export async function listPeople(asker: Asker, id: string): Promise<Person[]> {
  const { role } = await requireMember(asker, id);
  const seesAll = readers.includes(role);
  const rows = await database()
    .select({
      learner: member.learner,
      name: sql<string>`coalesce(${learnerTable.pseudonym}, '')`,
      role: member.role,
      guest: sql<boolean>`${learnerTable.account} is null`,
      joinedAt: member.joinedAt,
      showsTalks: member.showsTalks,
      invited: { email: invitation.email, name: invitation.name },
    })
    .from(member)
    .innerJoin(learnerTable, eq(learnerTable.id, member.learner))
    .leftJoin(
      invitation,
      and(eq(invitation.cohort, member.cohort), eq(invitation.usedBy, member.learner), newestOf(id)),
    )
    .where(
      and(
        eq(member.cohort, id),
        seesAll ? undefined : sql`(${member.role} <> 'trainee' or ${member.learner} = ${asker})`,
      ),
    )
    .orderBy(rankOf(member.role), sql`lower(coalesce(${learnerTable.pseudonym}, ''))`, asc(member.learner));
  return rows.map(({ invited, joinedAt, showsTalks, guest, ...person }) => ({
    ...person,
    you: person.learner === asker,
    joined: joinedAt.toISOString(),
    ...(seesAll && { guest, showsTalks, ...(invited && { invited }) }),
  }));
}

/** A guest who used two invitations and became one account used both: the newest says who they are. */
function newestOf(id: string) {
  return sql`not exists (select from ${invitation} as newer where newer.cohort = ${id}
    and newer.used_by = ${invitation.usedBy} and (newer.used_at, newer.id) > (${invitation.usedAt}, ${invitation.id}))`;
}

/**
 * Gives somebody another role. A coach decides who observes and who practises; only an owner makes or unmakes coaches and owners.
 *
 * @throws Problem `unknown_cohort`, `unknown_person`, `owners_only`, `last_owner`, `account_needed`; nothing changes then
 */
export async function setRole(asker: Asker, id: string, person: string, role: Role): Promise<void> {
  await database().transaction(async (tx) => {
    const target = await holdPerson(tx, asker, id, person);
    if (target.role === role) return;
    if (role !== "trainee" && target.guest) {
      throw new Problem(
        "account_needed",
        "Whoever runs or observes a cohort needs an account, and this person plays as a guest. Nothing was changed.",
      );
    }
    if (target.asker !== "owner" && (isRunning(target.role) || isRunning(role))) throw ownersOnly();
    if (target.role === "owner") await refuseLastOwner(tx, id, person);
    await tx
      .update(member)
      .set({ role })
      .where(and(eq(member.cohort, id), eq(member.learner, person)));
  });
}

/**
 * Takes somebody out of a cohort. What they did stays theirs; their entries no longer count for the team.
 *
 * @throws Problem `unknown_cohort`, `unknown_person`, `owners_only`; nothing changes then
 */
export async function removePerson(asker: Asker, id: string, person: string): Promise<void> {
  if (asker === person) return leaveCohort(asker, id);
  await database().transaction(async (tx) => {
    const target = await holdPerson(tx, asker, id, person);
    if (target.asker !== "owner" && isRunning(target.role)) throw ownersOnly();
    await takeOut(tx, id, person);
  });
}

/** The learner's own wish, effective at once: whether coaches may open their finished talks. @throws Problem `unknown_cohort` */
export async function showTalks(learner: Asker, id: string, showsTalks: boolean): Promise<void> {
  await requireMember(learner, id);
  if (learner === null) return;
  await database()
    .update(member)
    .set({ showsTalks })
    .where(and(eq(member.cohort, id), eq(member.learner, learner)));
}

/** Keeps a cohort's people as they are until the transaction ends. @throws Problem `unknown_cohort` unless the learner is in it */
export async function holdTeam(tx: Pick<Database, "select">, learner: string, id: string): Promise<void> {
  await tx.select({ id: cohort.id }).from(cohort).where(eq(cohort.id, id)).for("key share");
  await requireMember(learner, id, tx);
}

/** The ids of the learner's cohorts. */
export async function cohortsOf(learner: Asker): Promise<string[]> {
  if (learner === null) return [];
  const rows = await database().select({ id: member.cohort }).from(member).where(eq(member.learner, learner));
  return rows.map(({ id }) => id);
}

function isRunning(role: Role): boolean {
  return role === "owner" || role === "coach";
}

/** Somebody of a cohort that the asker runs, and the asker's own role. The cohort is held. */
async function holdPerson(tx: Transaction, asker: Asker, id: string, person: string) {
  await holdCohort(tx, id);
  const { role } = await requireStaff(asker, id, tx);
  const [found] = isId(person)
    ? await tx
        .select({ role: member.role, guest: sql<boolean>`${learnerTable.account} is null` })
        .from(member)
        .innerJoin(learnerTable, eq(learnerTable.id, member.learner))
        .where(and(eq(member.cohort, id), eq(member.learner, person)))
    : [];
  if (!found) throw unknownPerson();
  return { ...found, asker: role };
}

/** The answer to whoever asks for somebody who is not in the cohort. */
export function unknownPerson(): Problem {
  return new Problem("unknown_person", "Nobody in this cohort has this id; they may have left.");
}
