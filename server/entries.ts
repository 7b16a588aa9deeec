import { randomBytes } from "node:crypto";
import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { rulebook } from "../engine/rules.ts";
import { hashOf } from "../engine/seed.ts";
import type { ChallengeView, Enter } from "./challenge-contract.ts";
import { entry } from "./challenge-schema.ts";
import { type Found, findChallenge, readChallenge, stateOf } from "./challenges.ts";
import { holdTeam } from "./cohort-members.ts";
import { database } from "./database.ts";
import { newId } from "./ids.ts";
import { library } from "./library.ts";
import type { Asker } from "./live.ts";
import { Problem } from "./problem.ts";
import { nameLearner } from "./pseudonym.ts";
import { attempt } from "./schema.ts";
import { gameOf, gamesSeen, scenesSeen } from "./seen.ts";
import { isInjured, storeVersion, type Version, versionOf } from "./versions.ts";

/** How long somebody has for a rated talk; the end of the challenge comes first. */
const talkTime = 48 * 60 * 60 * 1000;

/**
 * Enters a challenge: the server begins the rated talk, with a seed of its own and in the order that gives, so that an entry can be
 * of nobody else's. Whoever left comes back to the same entry. A learner not seen before is created with it.
 *
 * @throws Problem `unknown_challenge`, `link_revoked`, `link_ended`, `unknown_cohort`, `already_entered`, `already_seen`, `challenge_ahead` or `challenge_over`; nothing is stored then
 */
export async function enterChallenge(
  learner: string,
  key: string,
  { cohort }: Enter,
  now: Date,
): Promise<ChallengeView> {
  const found = await findChallenge(key, learner, now);
  if (found.entry?.status === "left") await comeBack(found);
  else await enter(learner, found, cohort, now);
  return readChallenge(key, learner, now);
}

/** Leaves the board at once; the talk stays one's own. Leaving twice is fine. @throws Problem `not_entered` */
export async function leaveChallenge(learner: Asker, key: string, now: Date): Promise<void> {
  const { entry: own } = await findChallenge(key, learner, now);
  if (!own) throw notEntered();
  await database()
    .update(entry)
    .set({ status: "left" })
    .where(and(eq(entry.id, own.id), ne(entry.status, "left")));
}

/**
 * Begins the second talk that a waiting entry asks for: another skin of the game where there is one, else a scene that is new to the
 * learner. Asked again it gives the same.
 *
 * @throws Problem `not_entered`, `nothing_asked`
 */
export async function talkAgain(learner: Asker, key: string, now: Date): Promise<ChallengeView> {
  await readChallenge(key, learner, now);
  const found = await findChallenge(key, learner, now);
  const { row, entry: own, again } = found;
  if (learner === null || !own) throw notEntered();
  if (own.status !== "waiting") throw new Problem("nothing_asked", "Your entry needs no second talk.");
  if (again) return readChallenge(key, learner, now);
  const version = await secondScene(learner, own.id, found);
  const talk = talkOf(learner, version, new Date(now.getTime() + talkTime));
  await storeVersion(version);
  await database().transaction(async (tx) => {
    await tx.select({ id: entry.id }).from(entry).where(eq(entry.id, own.id)).for("update");
    const [open] = await tx
      .select({ id: entry.id })
      .from(entry)
      .where(and(eq(entry.id, own.id), eq(entry.status, "waiting"), isNull(entry.again)));
    if (!open) return;
    await tx.insert(attempt).values(talk);
    await tx.update(entry).set({ again: talk.id }).where(eq(entry.id, own.id));
  });
  return readChallenge(row.scope === "link" ? key : row.id, learner, now);
}

async function enter(learner: string, found: Found, cohort: string | undefined, now: Date): Promise<void> {
  const { row, entry: own } = found;
  const state = stateOf(row, now);
  if (own) throw alreadyEntered();
  if (state === "soon") throw new Problem("challenge_ahead", "The challenge has not begun yet.");
  if (state !== "open") throw new Problem("challenge_over", "The challenge is over; its board can be read.");
  if (cohort !== undefined && row.cohort !== null && cohort !== row.cohort) {
    throw new Problem("unknown_cohort", "In a cohort's challenge everybody counts for that cohort.");
  }
  const team = cohort ?? row.cohort;
  const version = row.version === null ? null : await versionOf(row.version);
  if (version && (await gamesSeen(learner)).has(gameOf(version.face))) {
    // The talk that was begun may be this challenge's own, by a tab that was faster.
    if (await isEntered(learner, row.id)) throw alreadyEntered();
    throw new Problem(
      "already_seen",
      "You have played or watched this scene, and a challenge is for a new one.",
    );
  }
  const end = Math.min(now.getTime() + talkTime, row.endsAt.getTime());
  const talk = version && talkOf(learner, version, new Date(end));
  await database().transaction(async (tx) => {
    if (team !== null) await holdTeam(tx, learner, team);
    await nameLearner(tx, learner);
    if (talk) await tx.insert(attempt).values(talk);
    const { rowCount } = await tx
      .insert(entry)
      .values({
        ...{ id: newId(), challenge: row.id, learner, cohort: team, status: "playing" },
        attempt: talk?.id ?? null,
      })
      .onConflictDoNothing({ target: [entry.challenge, entry.learner] });
    // Another tab was faster: its talk stands, and this one never was.
    if (rowCount === 0) throw alreadyEntered();
  });
}

async function isEntered(learner: string, challenge: string): Promise<boolean> {
  const rows = await database()
    .select({ id: entry.id })
    .from(entry)
    .where(and(eq(entry.challenge, challenge), eq(entry.learner, learner)));
  return rows.length > 0;
}

/**
 * What it was before it left follows from its talks, and is worked out anew when it is read. A growth week's is so for a while
 * only: its score stands.
 */
async function comeBack({ entry: own }: Found): Promise<void> {
  if (!own) throw notEntered();
  await database()
    .update(entry)
    .set({
      status: sql`case when ${entry.attempt} is null and ${entry.score} is not null then 'counted' else 'playing' end`,
    })
    .where(and(eq(entry.id, own.id), eq(entry.status, "left")));
}

function talkOf(learner: string, version: Version, deadline: Date): typeof attempt.$inferInsert {
  return {
    ...{ id: newId(), learner, scenario: version.face.id, version: version.hash, rulebook: rulebook.version },
    ...{ seed: randomBytes(16).toString("base64url"), level: "free", kind: "rated", deadline },
  };
}

async function secondScene(learner: string, id: string, { row }: Found): Promise<Version> {
  const [seen, games] = await Promise.all([scenesSeen(learner), gamesSeen(learner)]);
  const all = [...library().values()].filter((version) => row.kind !== "recovery" || isInjured(version));
  const first = row.version === null ? undefined : await versionOf(row.version);
  const game = first && gameOf(first.face);
  const skins = all.filter(({ face }) => gameOf(face) === game && !seen.has(face.id));
  const unseen = all.filter(({ face }) => !games.has(gameOf(face)));
  const others = all.filter(({ face }) => face.id !== row.scenario);
  const choices = [skins, unseen, others].find((some) => some.length > 0) ?? all;
  const version = choices[hashOf(id) % choices.length] ?? first;
  if (!version) throw new Problem("nothing_asked", "There is no scene for a second talk.");
  return version;
}

function alreadyEntered(): Problem {
  return new Problem("already_entered", "You are in this challenge; there is one entry and one talk.");
}

function notEntered(): Problem {
  return new Problem("not_entered", "You are not in this challenge.");
}
