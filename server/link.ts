import { eq, type SQL, sql } from "drizzle-orm";
import { user } from "./auth-schema.ts";
import { holdBoardsOf } from "./board-hold.ts";
import { rebuildEstimates } from "./booking.ts";
import { challenge, entry } from "./challenge-schema.ts";
import { rankOf } from "./cohort-roles.ts";
import { member, override } from "./cohort-schema.ts";
import { type Database, database } from "./database.ts";
import { watched } from "./growth-schema.ts";
import { newId } from "./ids.ts";
import { forgetAttemptsOf } from "./live.ts";
import { ownedTables } from "./owned.ts";
import { Problem } from "./problem.ts";
import { drawPseudonym } from "./pseudonym.ts";
import { forgetSeatsOf, mergeSeats, tellRoomsOf } from "./room-leaving.ts";
import { attempt, learner } from "./schema.ts";
import { gameOfScene, gamesSeen } from "./seen.ts";

/** What an account's learner is now, and how many talks came along with the guest. */
export interface Linked {
  readonly learner: string;
  readonly brought: number;
}

type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];

/**
 * Gives an account its learner, and what this browser's guest did moves to it. Without a history of its own the account takes the
 * guest's row under a new id, which no cookie ever held; with one, the guest's rows join it. Done again, or twice at once, the
 * second time finds nothing to move.
 *
 * @param guest the id in the browser's cookie, or null
 * @param pseudonym what a new account wants to be called
 */
export async function linkGuest(account: string, guest: string | null, pseudonym?: string): Promise<Linked> {
  const linked = await database().transaction(async (tx) => {
    await lockAccount(tx, account);
    // Held as booking holds it: what both write is written one after the other.
    const [own] = await tx
      .select({ id: learner.id })
      .from(learner)
      .where(eq(learner.account, account))
      .for("no key update");
    const from = guest === null ? null : await lockGuest(tx, guest);
    const brought = from === null ? 0 : await tx.$count(attempt, eq(attempt.learner, from));
    if (own === undefined) return { learner: await adopt(tx, account, from, pseudonym), brought };
    if (from !== null) await merge(tx, from, own.id);
    return { learner: own.id, brought };
  });
  if (guest !== null) {
    forgetAttemptsOf(guest);
    await forgetSeatsOf(guest);
  }
  return linked;
}

async function lockAccount(tx: Transaction, account: string): Promise<void> {
  const [row] = await tx.select({ id: user.id }).from(user).where(eq(user.id, account)).for("no key update");
  if (!row) throw new Problem("not_signed_in", "This account was deleted meanwhile.");
}

/** The guest, if it is one still: it may have been taken by an account a moment ago. */
async function lockGuest(tx: Transaction, guest: string): Promise<string | null> {
  const [row] = await tx
    .select({ id: learner.id })
    .from(learner)
    .where(sql`${learner.id} = ${guest} and ${learner.account} is null`)
    .for("update");
  return row?.id ?? null;
}

/** The account's first learner: the guest under a new id, or a fresh one. */
async function adopt(
  tx: Transaction,
  account: string,
  from: string | null,
  pseudonym: string | undefined,
): Promise<string> {
  const id = newId();
  const drawn = pseudonym ?? drawPseudonym();
  if (from === null) {
    await tx.insert(learner).values({ id, account, pseudonym: drawn });
    return id;
  }
  const name = pseudonym ?? sql`coalesce(${learner.pseudonym}, ${drawn})`;
  await tellRoomsOf(tx, from);
  await tx.update(learner).set({ id, account, pseudonym: name }).where(eq(learner.id, from));
  return id;
}

/**
 * Moves every row of one learner to another; where both can have only one, it is decided here which stays. What adds up from
 * their talks is booked anew: a scene that each met first was met twice.
 */
async function merge(tx: Transaction, from: string, to: string): Promise<void> {
  await holdBoardsOf(tx, from);
  for (const decide of [keepOwnEntries, keepStrongerRoles, keepFirstWatched, dropOwnBands]) {
    for (const statement of decide(from, to)) await tx.execute(statement);
  }
  await dropEntriesOfKnown(tx, from, to);
  await mergeSeats(tx, from, to);
  await rebuildEstimates(from, tx);
  for (const { table, learner: column } of ownedTables()) {
    if (column === null || table === learner) continue;
    await tx.execute(
      sql`update ${table} set ${sql.identifier(column.name)} = ${to} where ${column} = ${from}`,
    );
  }
  await tx.delete(learner).where(eq(learner.id, from));
  await rebuildEstimates(to, tx);
}

/** In a challenge that both entered the account's entry stands; the guest's talk stays as history. */
function keepOwnEntries(from: string, to: string): SQL[] {
  return [
    sql`delete from ${entry} using ${entry} as own
      where ${entry.learner} = ${from} and own.learner = ${to} and own.challenge = ${entry.challenge}`,
  ];
}

/**
 * Whoever signs out to enter with what they know has entered nothing: where the account had met the game before, the guest's entry
 * goes, and the talk stays as history.
 */
async function dropEntriesOfKnown(tx: Transaction, from: string, to: string): Promise<void> {
  const known = await gamesSeen(to);
  const entered = await tx
    .select({ id: entry.id, scenario: challenge.scenario })
    .from(entry)
    .innerJoin(challenge, eq(challenge.id, entry.challenge))
    .where(eq(entry.learner, from));
  for (const { id, scenario } of entered) {
    if (scenario !== null && known.has(gameOfScene(scenario))) await tx.delete(entry).where(eq(entry.id, id));
  }
}

function keepStrongerRoles(from: string, to: string): SQL[] {
  // Talks come along with the guest: they are shown where both would show theirs.
  const both = sql`${member.learner} = ${to} and other.learner = ${from} and other.cohort = ${member.cohort}`;
  return [
    sql`update ${member} set role = other.role from ${member} as other
      where ${both} and ${rankOf(sql`other.role`)} < ${rankOf(member.role)}`,
    sql`update ${member} set joined_at = least(${member.joinedAt}, other.joined_at),
      shows_talks = ${member.showsTalks} and other.shows_talks from ${member} as other where ${both}`,
    sql`delete from ${member} using ${member} as own
      where ${member.learner} = ${from} and own.learner = ${to} and own.cohort = ${member.cohort}`,
  ];
}

/** Nobody sets a band of their own talk: what the account set of the guest's goes when they turn out to be one. */
function dropOwnBands(from: string, to: string): SQL[] {
  return [
    sql`delete from ${override} using ${attempt}
      where ${override.coach} = ${to} and ${attempt.id} = ${override.attempt} and ${attempt.learner} = ${from}`,
  ];
}

function keepFirstWatched(from: string, to: string): SQL[] {
  return [
    sql`update ${watched} set at = least(${watched.at}, other.at) from ${watched} as other
      where ${watched.learner} = ${to} and other.learner = ${from} and other.scenario = ${watched.scenario}`,
    sql`delete from ${watched} using ${watched} as own
      where ${watched.learner} = ${from} and own.learner = ${to} and own.scenario = ${watched.scenario}`,
  ];
}
