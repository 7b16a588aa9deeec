import { and, desc, eq, gt, inArray, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Challenges, ChallengeView, EntryView } from "./challenge-contract.ts";
import { challenge, entry } from "./challenge-schema.ts";
import { cohortsOf } from "./cohort-members.ts";
import { cohort } from "./cohort-schema.ts";
import { database } from "./database.ts";
import { readBaselineSince } from "./growth-entries.ts";
import { isId } from "./ids.ts";
import type { Asker } from "./live.ts";
import { Problem } from "./problem.ts";
import { attempt } from "./schema.ts";
import { makeSeason } from "./season.ts";
import { gameOf, gamesSeen } from "./seen.ts";
import { settleEntries } from "./settle.ts";
import { versionOf } from "./versions.ts";

export const day = 24 * 60 * 60 * 1000;
/** A board is archived so long after its end. */
const archivedAfter = 14 * day;
/** Most challenges of a list. */
const longestList = 200;
/** What stands before a link's token once it is revoked. */
export const revoked = "revoked:";

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

/** The answer to whoever asks for a challenge that is not for them, whether there is one or not. */
export function unknownChallenge(): Problem {
  return new Problem("unknown_challenge", "There is no challenge for you at this address.");
}
