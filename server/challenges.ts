import { randomBytes } from "node:crypto";
import { and, desc, eq, gt, inArray, notLike, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Challenges, ChallengeView, EntryView, MakeChallenge } from "./challenge-contract.ts";
import { challenge, cohort, entry } from "./challenge-schema.ts";
import { cohortsOf, requireMember } from "./cohorts.ts";
import { type Database, database } from "./database.ts";
import { readBaselineSince } from "./growth-entries.ts";
import { isId, newId } from "./ids.ts";
import type { Asker } from "./live.ts";
import { Problem } from "./problem.ts";
import { currentVersion } from "./scenarios.ts";
import { attempt } from "./schema.ts";
import { makeSeason } from "./season.ts";
import { gameOf, gamesSeen } from "./seen.ts";
import { settleEntries } from "./settle.ts";
import { isInjured, storeVersion, versionOf } from "./versions.ts";

const day = 24 * 60 * 60 * 1000;
/** A board is archived so long after its end. */
const archivedAfter = 14 * day;
/** The longest a challenge may run. */
const longest = 31 * day;
/** So long ago a challenge may begin that was asked to begin now: clocks differ. */
const latePost = 60 * 60 * 1000;
/** Most challenges of a list. */
const longestList = 200;
/** What stands in place of a link's token once it is revoked. */
const revoked = "revoked:";

const again = alias(attempt, "again");
const team = alias(cohort, "team");

/** A challenge with the asker's own entry. */
export type Found = Awaited<ReturnType<typeof select>>[number];

/** Everyone's challenges, those of one's cohorts, those entered or made: archived ones only where one took part. */
export async function listChallenges(learner: Asker, now: Date): Promise<Challenges> {
  await Promise.all([makeSeason(now), settleEntries(learner, now)]);
  const cohorts = await cohortsOf(learner);
  const rows = await select(
    learner,
    or(
      and(eq(challenge.scope, "everyone"), gt(challenge.endsAt, new Date(now.getTime() - archivedAfter))),
      cohorts.length > 0 ? inArray(challenge.cohort, cohorts) : undefined,
      learner === null ? undefined : eq(challenge.madeBy, learner),
      sql`${entry.id} is not null`,
    ),
  );
  const views = await viewsOf(rows, learner, now);
  const inState = (...states: ChallengeView["state"][]) =>
    views.filter(({ state }) => states.includes(state));
  return {
    open: inState("open", "soon").reverse(),
    over: inState("over"),
    archive: inState("archived"),
  };
}

/** One challenge by its key. @throws Problem `unknown_challenge`, `link_revoked`, `link_ended` */
export async function readChallenge(key: string, learner: Asker, now: Date): Promise<ChallengeView> {
  await settleEntries(learner, now);
  return viewOf(await findChallenge(key, learner, now), learner, now);
}

/**
 * Makes a challenge for a cohort of one's own or for whoever gets its link.
 *
 * @throws Problem `unknown_cohort`, `unknown_scenario`, `challenge_refused`; nothing is stored then
 */
export async function makeChallenge(learner: string, wish: MakeChallenge, now: Date): Promise<ChallengeView> {
  const { kind, scope, title } = wish;
  const startsAt = wish.starts === undefined ? now : new Date(wish.starts);
  const endsAt = new Date(wish.ends);
  refuseWindow(startsAt, endsAt, now);
  if ((scope === "cohort") !== (wish.cohort !== undefined)) {
    throw refused("Name the cohort of a cohort's challenge, and of no other.");
  }
  if ((kind === "growth") !== (wish.scenario === undefined)) {
    throw refused("Name the scene that is played; in a growth week everybody plays what they like.");
  }
  if (wish.cohort !== undefined) await requireMember(learner, wish.cohort);
  const version = wish.scenario === undefined ? null : currentVersion(wish.scenario);
  if (kind === "recovery" && version !== null && !isInjured(version)) {
    throw refused("A recovery needs a scene that begins with an injury.");
  }
  if (version) await storeVersion(version);
  const token = scope === "link" ? randomBytes(18).toString("base64url") : null;
  const id = newId();
  await database()
    .insert(challenge)
    .values({
      ...{ id, kind, scope, title, startsAt, endsAt, token, madeBy: learner, cohort: wish.cohort ?? null },
      ...(version && { scenario: version.face.id, version: version.hash }),
    });
  return viewOf(await findChallenge(token ?? id, learner, now), learner, now);
}

/** Makes a link lead nowhere; who has entered stays in. @throws Problem `unknown_challenge`, also for somebody else's */
export async function revokeLink(key: string, learner: Asker, now: Date): Promise<void> {
  const { id, scope, token, madeBy } = (await findChallenge(key, learner, now)).row;
  if (scope !== "link" || madeBy === null || madeBy !== learner) throw unknownChallenge();
  if (token?.startsWith(revoked)) return;
  await database()
    .update(challenge)
    .set({ token: `${revoked}${token}` })
    .where(and(eq(challenge.id, id), eq(challenge.token, token ?? "")));
}

/** Ends every link the learner made, as its maker would: nobody can when they are gone. */
export async function revokeLinksOf(tx: Pick<Database, "update">, learner: string): Promise<void> {
  await tx
    .update(challenge)
    .set({ token: sql`${revoked} || ${challenge.token}` })
    .where(
      and(
        eq(challenge.madeBy, learner),
        eq(challenge.scope, "link"),
        notLike(challenge.token, `${revoked}%`),
      ),
    );
}

/** A challenge the learner may see, by its key. @throws Problem `unknown_challenge`, `link_revoked`, `link_ended` */
export async function findChallenge(key: string, learner: Asker, now: Date): Promise<Found> {
  if (isId(key)) return findById(key, learner);
  if (!/^[A-Za-z0-9_-]{24}$/.test(key)) throw unknownChallenge();
  const [found] = await select(learner, inArray(challenge.token, [key, revoked + key]));
  if (!found) throw unknownChallenge();
  const within = found.entry !== null || (learner !== null && found.row.madeBy === learner);
  if (within) return found;
  if (found.row.token !== key) throw new Problem("link_revoked", "Whoever made this link has taken it back.");
  if (found.row.endsAt <= now)
    throw new Problem("link_ended", "The challenge that this link led to is over.");
  return found;
}

async function findById(id: string, learner: Asker): Promise<Found> {
  const [found] = await select(learner, eq(challenge.id, id));
  if (!found) throw unknownChallenge();
  const { scope, cohort: of, madeBy } = found.row;
  if (scope === "everyone" || found.entry !== null) return found;
  if (learner !== null && madeBy === learner) return found;
  if (of !== null && (await cohortsOf(learner)).includes(of)) return found;
  throw unknownChallenge();
}

/** The challenge as the learner sees it. */
export async function viewOf(found: Found, learner: Asker, now: Date): Promise<ChallengeView> {
  const [view] = await viewsOf([found], learner, now);
  return view as ChallengeView;
}

async function viewsOf(found: readonly Found[], learner: Asker, now: Date): Promise<ChallengeView[]> {
  const walked = learner !== null && found.some(({ row }) => row.kind === "growth");
  const [seen, since] = await Promise.all([gamesSeen(learner), walked ? readBaselineSince(learner) : null]);
  return Promise.all(
    found.map(async (one): Promise<ChallengeView> => {
      const { row } = one;
      const face = row.version === null ? null : (await versionOf(row.version)).face;
      const { kind, scope, title } = row;
      return {
        ...{ key: keyOf(row), kind, scope, title },
        ...(row.cohort !== null && { cohort: { id: row.cohort, name: one.cohort ?? "" } }),
        ...(face && { scenario: face }),
        starts: row.startsAt.toISOString(),
        ends: row.endsAt.toISOString(),
        state: stateOf(row, now),
        seen: face !== null && one.entry === null && seen.has(gameOf(face)),
        ...(kind === "growth" && { baseline: since !== null && since < row.startsAt }),
        mine: learner !== null && row.madeBy === learner,
        ...(one.entry && { entry: entryView(one, now) }),
      };
    }),
  );
}

/** Before, while, after it runs, and put away. */
export function stateOf(
  { startsAt, endsAt }: Pick<Found["row"], "startsAt" | "endsAt">,
  now: Date,
): ChallengeView["state"] {
  if (now < startsAt) return "soon";
  if (now < endsAt) return "open";
  return now.getTime() < endsAt.getTime() + archivedAfter ? "over" : "archived";
}

function keyOf({ id, scope, token }: Found["row"]): string {
  return scope === "link" && token !== null && !token.startsWith(revoked) ? token : id;
}

function entryView({ entry: own, attempt: talk, again: second, team: of }: Found, now: Date): EntryView {
  const late = (one: Found["attempt"] | Found["again"]) =>
    one !== null && one.status === "playing" && one.deadline !== null && one.deadline < now;
  return {
    status: own?.status ?? "playing",
    missed: late(talk) || late(second),
    ...(talk && { attempt: talk.id }),
    ...(talk?.deadline && { deadline: talk.deadline.toISOString() }),
    ...(second && { again: second.id }),
    ...(of && { team: of }),
  };
}

function select(learner: Asker, where: SQL | undefined) {
  return database()
    .select({
      row: challenge,
      cohort: cohort.name,
      entry: { id: entry.id, status: entry.status },
      attempt: { id: attempt.id, status: attempt.status, deadline: attempt.deadline },
      again: { id: again.id, status: again.status, deadline: again.deadline },
      team: { id: team.id, name: team.name },
    })
    .from(challenge)
    .leftJoin(cohort, eq(cohort.id, challenge.cohort))
    .leftJoin(
      entry,
      and(eq(entry.challenge, challenge.id), learner === null ? sql`false` : eq(entry.learner, learner)),
    )
    .leftJoin(attempt, eq(attempt.id, entry.attempt))
    .leftJoin(again, eq(again.id, entry.again))
    .leftJoin(team, eq(team.id, entry.cohort))
    .where(where)
    .orderBy(desc(challenge.endsAt), desc(challenge.kind), desc(challenge.id))
    .limit(longestList);
}

function refuseWindow(startsAt: Date, endsAt: Date, now: Date): void {
  if (now.getTime() - startsAt.getTime() > latePost) {
    throw refused("A challenge begins now or later: what was is known already.");
  }
  if (endsAt <= startsAt || endsAt <= now) throw refused("A challenge ends after it begins, and after now.");
  if (endsAt.getTime() - startsAt.getTime() > longest) throw refused("A challenge runs for at most 31 days.");
  if (startsAt.getTime() - now.getTime() > longest) throw refused("A challenge begins within 31 days.");
}

function refused(detail: string): Problem {
  return new Problem("challenge_refused", detail);
}

/** The answer to whoever asks for a challenge that is not for them, whether there is one or not. */
export function unknownChallenge(): Problem {
  return new Problem("unknown_challenge", "There is no challenge for you at this address.");
}
