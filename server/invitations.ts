import { randomBytes } from "node:crypto";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import type { BadRow, InvitationView, Invited } from "./cohort-contract.ts";
import { holdStaff, requireStaff } from "./cohort-roles.ts";
import { invitation, member } from "./cohort-schema.ts";
import { csvOf } from "./csv.ts";
import { type Database, database } from "./database.ts";
import { isId, newId } from "./ids.ts";
import type { Asker } from "./live.ts";
import { type Invitee, readPeople } from "./people-list.ts";
import { Problem } from "./problem.ts";
import { learner as learnerTable } from "./schema.ts";

type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/** Most rows of a list, most invitations of a cohort, and how many days one counts. */
const mostRows = 1000;
const mostInvitations = 2000;
const daysGood = 14;
/** Longest list in bytes of its request. */
export const longestList = 256 * 1024;

/**
 * Makes a personal invitation for every good row of a list and names every bad one. An e-mail that was invited before gets a new link
 * in place of the old one; whoever came in by theirs and still is in the cohort needs none.
 *
 * @throws Problem `unknown_cohort`, `cohort_archived`, `list_refused`; nothing is stored then
 */
export async function invite(asker: Asker, id: string, list: string): Promise<Invited> {
  await requireStaff(asker, id);
  const { people, bad } = readPeople(list);
  if (people.length + bad.length === 0)
    throw refused("The list names nobody. Give it a line for each person.");
  if (people.length + bad.length > mostRows) {
    throw refused(`A list has at most ${mostRows} rows. Divide it; nobody of this one was invited.`);
  }
  return database().transaction(async (tx) => {
    const { role } = await holdStaff(tx, asker, id);
    const before = await emailsBefore(tx, id);
    const problemOf = ({ email, role: wanted }: Invitee): BadRow["reason"] | null => {
      if (before.get(email) === "in") return "joined";
      return wanted === "coach" && role !== "owner" ? "owners" : null;
    };
    const good = people.filter((one) => problemOf(one) === null);
    const fresh = good.filter(({ email }) => !before.has(email)).length;
    if (before.size + fresh > mostInvitations) {
      throw refused(
        `A cohort keeps at most ${mostInvitations} invitations. Withdraw old ones; nobody was invited.`,
      );
    }
    await store(tx, id, good);
    const refusedRows = people.flatMap((one) => {
      const reason = problemOf(one);
      return reason === null ? [] : [{ line: one.line, reason, text: one.email }];
    });
    return {
      made: fresh,
      renewed: good.length - fresh,
      bad: [...bad, ...refusedRows].sort((a, b) => a.line - b.line),
    };
  });
}

/** The personal invitations of a cohort, by e-mail. Open ones carry their link. @throws Problem `unknown_cohort` */
export async function listInvitations(asker: Asker, id: string): Promise<InvitationView[]> {
  await requireStaff(asker, id);
  const rows = await database()
    .select({
      ...{ id: invitation.id, email: invitation.email, name: invitation.name, role: invitation.role },
      ...{ token: invitation.token, expiresAt: invitation.expiresAt, usedAt: invitation.usedAt },
      expired: sql<boolean>`${invitation.expiresAt} <= now()`,
      usedBy: learnerTable.pseudonym,
    })
    .from(invitation)
    .leftJoin(learnerTable, eq(learnerTable.id, invitation.usedBy))
    .where(eq(invitation.cohort, id))
    .orderBy(asc(invitation.email));
  return rows.map(({ token, expiresAt, usedAt, expired, usedBy, role, ...row }) => {
    const state = usedAt !== null ? "used" : expired ? "expired" : "open";
    return {
      ...{ ...row, role: role as InvitationView["role"], state, expires: expiresAt.toISOString() },
      ...(state === "open" && { path: `/cohorts/join/${token}` }),
      ...(usedBy !== null && { usedBy }),
    };
  });
}

/** The same as a sheet that can be mailed from. @param origin what stands before a path: `https://example.com` */
export function invitationsCsv(invitations: readonly InvitationView[], origin: string): string {
  return csvOf([
    ["email", "name", "role", "state", "expires", "link"],
    ...invitations.map(({ email, name, role, state, expires, path }) => [
      ...[email, name, role, state, expires],
      path === undefined ? "" : origin + path,
    ]),
  ]);
}

/** Takes an invitation back: its link lets nobody in. Whoever came in by it stays. @throws Problem `unknown_cohort`, `unknown_invitation` */
export async function withdrawInvitation(asker: Asker, id: string, which: string): Promise<void> {
  await requireStaff(asker, id);
  const gone = isId(which)
    ? await database()
        .delete(invitation)
        .where(and(eq(invitation.cohort, id), eq(invitation.id, which)))
    : { rowCount: 0 };
  if (gone.rowCount === 0) {
    throw new Problem(
      "unknown_invitation",
      "There is no such invitation; it may have been withdrawn before.",
    );
  }
}

/** Every e-mail that was invited, and whether whoever came in by it is there still. */
async function emailsBefore(tx: Transaction, id: string): Promise<Map<string, "in" | "out">> {
  const isIn = sql<boolean>`exists (select from ${member} where ${member.cohort} = ${id} and ${member.learner} = ${invitation.usedBy})`;
  const rows = await tx
    .select({ email: invitation.email, isIn })
    .from(invitation)
    .where(eq(invitation.cohort, id));
  return new Map(rows.map(({ email, isIn: there }) => [email, there ? "in" : "out"]));
}

/** In one statement, in place of what these e-mails had. */
async function store(tx: Transaction, id: string, people: readonly Invitee[]): Promise<void> {
  if (people.length === 0) return;
  const emails = people.map(({ email }) => email);
  await tx.delete(invitation).where(and(eq(invitation.cohort, id), inArray(invitation.email, emails)));
  await tx.insert(invitation).values(
    people.map(({ email, name, role }) => ({
      ...{ id: newId(), cohort: id, email, name, role },
      token: randomBytes(18).toString("base64url"),
      expiresAt: sql`now() + make_interval(days => ${daysGood})`,
    })),
  );
}

function refused(detail: string): Problem {
  return new Problem("list_refused", detail);
}
