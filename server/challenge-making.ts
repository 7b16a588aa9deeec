import { randomBytes } from "node:crypto";
import { and, eq, notLike, sql } from "drizzle-orm";
import type { ChallengeView, MakeChallenge } from "./challenge-contract.ts";
import { challenge } from "./challenge-schema.ts";
import { day, findChallenge, readChallenge, revoked, unknownChallenge } from "./challenges.ts";
import { refuseArchived, requireMember } from "./cohort-roles.ts";
import { type Database, database } from "./database.ts";
import { newId } from "./ids.ts";
import type { Asker } from "./live.ts";
import { Problem } from "./problem.ts";
import { currentVersion } from "./scenarios.ts";
import { isInjured, storeVersion } from "./versions.ts";

/** The longest a challenge may run. */
const longest = 31 * day;
/** So long ago a challenge may begin that was asked to begin now: clocks differ. */
const latePost = 60 * 60 * 1000;
/**
 * Makes a challenge for a cohort of one's own or for whoever gets its link.
 *
 * @throws Problem `unknown_cohort`, `cohort_archived`, `unknown_scenario`, `challenge_refused`; nothing is stored then
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
  if (wish.cohort !== undefined) refuseArchived(await requireMember(learner, wish.cohort));
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
  return readChallenge(token ?? id, learner, now);
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
