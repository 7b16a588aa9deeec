import { and, eq, sql } from "drizzle-orm";
import type { CohortView, Door } from "./cohort-contract.ts";
import { holdCohort, rankOf, refuseArchived } from "./cohort-roles.ts";
import { cohort, invitation, member } from "./cohort-schema.ts";
import { readCohort } from "./cohorts.ts";
import { type Database, database } from "./database.ts";
import type { Asker } from "./live.ts";
import { Problem } from "./problem.ts";
import { nameLearner } from "./pseudonym.ts";
import { countTry } from "./rate-limit.ts";

type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/** Most people in a cohort. */
const mostPeople = 1000;

/** Whoever joins: a learner's id, in the database or not yet, and whether an account keeps it. */
export interface Joiner {
  readonly learner: string;
  readonly account: boolean;
}

/** Counts a try to come in: a class joins from behind one address; whoever guesses needs a billion times as many. @throws Problem `too_many` */
export function countJoining(address: string): Promise<void> {
  return countTry({ purpose: "join-cohort", who: address, most: 600, minutes: 10 });
}

/**
 * Joins a cohort: by its code as a trainee, by a personal invitation with the role it gives, once. Whoever is in the cohort stays what
 * they are, unless an invitation gives them more. A learner not seen before is created with it.
 *
 * @param typed a code, a token, or the link of either
 * @throws Problem `unknown_cohort`, `cohort_archived`, `cohort_full`, `invitation_used`, `invitation_expired` or `not_signed_in`; nothing is stored then
 */
export async function joinCohort(joiner: Joiner, typed: string): Promise<CohortView> {
  const key = keyOf(typed);
  const id = await database().transaction(async (tx) => {
    const found = await findDoor(tx, key);
    if (!found) throw closedDoor();
    await holdCohort(tx, found.cohort);
    // Read again now that nobody else can use it or draw a new code.
    const door = await findDoor(tx, key);
    if (!door) throw closedDoor();
    const known = await roleIn(tx, joiner.learner, door.cohort);
    if (door.state === "used" && door.usedBy === joiner.learner && known) return door.cohort;
    if (door.by === "code" && known) return door.cohort;
    refuse(door, joiner);
    if (!known && (await tx.$count(member, eq(member.cohort, door.cohort))) >= mostPeople) {
      throw new Problem("cohort_full", `A cohort has at most ${mostPeople} people. Nothing was changed.`);
    }
    await nameLearner(tx, joiner.learner);
    await tx
      .insert(member)
      .values({ cohort: door.cohort, learner: joiner.learner, role: door.role })
      .onConflictDoUpdate({
        target: [member.cohort, member.learner],
        set: {
          role: sql`case when ${rankOf(sql`excluded.role`)} < ${rankOf(member.role)} then excluded.role else ${member.role} end`,
        },
      });
    if (door.invitation !== null) {
      await tx
        .update(invitation)
        .set({ usedAt: sql`now()`, usedBy: joiner.learner })
        .where(eq(invitation.id, door.invitation));
    }
    return door.cohort;
  });
  return readCohort(joiner.learner, id);
}

/** What a code or link leads to, before anybody joins. Looking uses nothing up. @throws Problem `unknown_cohort` */
export async function readDoor(asker: Asker, typed: string): Promise<Door> {
  const door = await findDoor(database(), keyOf(typed));
  if (!door) throw closedDoor();
  const role = asker === null ? null : await roleIn(database(), asker, door.cohort);
  return {
    ...{ name: door.name, by: door.by, state: door.state, role: role ?? door.role },
    ...(role && { id: door.cohort }),
  };
}

/** What was typed or pasted, without what people add to it. */
function keyOf(typed: string): string {
  const last = typed.trim().split(/[?#]/)[0]?.split("/").filter(Boolean).at(-1) ?? "";
  return /^[A-Za-z0-9_-]{24}$/.test(last) ? last : last.toUpperCase().replace(/[\s-]/g, "");
}

interface FoundDoor {
  readonly cohort: string;
  readonly name: string;
  readonly by: Door["by"];
  readonly state: Door["state"];
  readonly role: Door["role"];
  readonly invitation: string | null;
  readonly usedBy: string | null;
}

async function findDoor(tx: Pick<Database, "select">, key: string): Promise<FoundDoor | null> {
  if (!/^[\w-]{10,24}$/.test(key)) return null;
  const archived = sql<boolean>`${cohort.archivedAt} is not null`;
  if (key.length !== 24) {
    const [row] = await tx
      .select({ cohort: cohort.id, name: cohort.name, archived })
      .from(cohort)
      .where(eq(cohort.code, key));
    if (!row) return null;
    const state = row.archived ? "archived" : "open";
    return { ...row, by: "code", state, role: "trainee", invitation: null, usedBy: null };
  }
  const [row] = await tx
    .select({
      ...{ cohort: cohort.id, name: cohort.name, archived, role: invitation.role, invitation: invitation.id },
      ...{ usedBy: invitation.usedBy, usedAt: invitation.usedAt },
      expired: sql<boolean>`${invitation.expiresAt} <= now()`,
    })
    .from(invitation)
    .innerJoin(cohort, eq(cohort.id, invitation.cohort))
    .where(eq(invitation.token, key));
  if (!row) return null;
  const { usedAt, expired, archived: away, ...door } = row;
  const state = usedAt !== null ? "used" : expired ? "expired" : away ? "archived" : "open";
  return { ...door, by: "invitation", state };
}

function refuse({ state, role }: FoundDoor, { account }: Joiner): void {
  if (state === "used") {
    throw new Problem(
      "invitation_used",
      "This invitation let somebody in before. Ask your coach for another.",
    );
  }
  if (state === "expired") {
    throw new Problem("invitation_expired", "This invitation is too old. Ask your coach for another.");
  }
  refuseArchived({ archived: state === "archived" });
  if (role !== "trainee" && !account) {
    throw new Problem(
      "not_signed_in",
      "Whoever runs or observes a cohort needs an account. Sign in or make one, then open this link again; it still counts.",
    );
  }
}

async function roleIn(tx: Pick<Transaction, "select">, learner: string, id: string) {
  const [row] = await tx
    .select({ role: member.role })
    .from(member)
    .where(and(eq(member.cohort, id), eq(member.learner, learner)));
  return row?.role ?? null;
}

function closedDoor(): Problem {
  return new Problem("unknown_cohort", "No cohort has this code or link. Ask for it once more.");
}
