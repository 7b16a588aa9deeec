import { and, asc, eq, sql } from "drizzle-orm";
import type { AddComment, CommentView } from "./coaching-contract.ts";
import { comment, member } from "./cohort-schema.ts";
import { database } from "./database.ts";
import { isMissingReference } from "./database-errors.ts";
import { isId, newId } from "./ids.ts";
import { type Asker, notFinished, unknownAttempt } from "./live.ts";
import { Problem } from "./problem.ts";
import { attempt, learner as learnerTable } from "./schema.ts";

/** What stands beside a finished talk, by turn: for its owner, and for coaches they show it to. @throws Problem `unknown_attempt`, `not_finished` */
export async function listComments(asker: Asker, id: string): Promise<CommentView[]> {
  await requireTalk(asker, id);
  return commentsOf(asker, id);
}

/**
 * Says something about one turn of a finished talk: its owner, or a coach they show it to.
 *
 * @throws Problem `unknown_attempt`, `not_finished`, `cohort_archived`, `turn_ahead`; nothing is stored then
 */
export async function addComment(
  asker: Asker,
  id: string,
  { turn, text }: AddComment,
): Promise<CommentView[]> {
  const { turns, isOpen } = await requireTalk(asker, id);
  if (!isOpen) {
    throw new Problem("cohort_archived", "The cohort is archived; what was said about talks can be read.");
  }
  if (turn >= turns) throw new Problem("turn_ahead", `The talk has turns 0 to ${turns - 1}.`);
  try {
    await database().insert(comment).values({ id: newId(), attempt: id, turn, author: asker, text });
  } catch (error) {
    // The talk was deleted, or its owner's account, just now.
    throw isMissingReference(error) ? unknownAttempt() : error;
  }
  return commentsOf(asker, id);
}

/** Deletes one's own comment, also where one may read the others no longer. @throws Problem `unknown_comment` */
export async function deleteComment(asker: Asker, id: string, which: string): Promise<void> {
  const gone =
    asker !== null && isId(id) && isId(which)
      ? await database()
          .delete(comment)
          .where(and(eq(comment.id, which), eq(comment.attempt, id), eq(comment.author, asker)))
      : { rowCount: 0 };
  if (gone.rowCount === 0) throw new Problem("unknown_comment", "There is no such comment of yours.");
}

/** The comments on a talk as this reader sees them; whether they may is asked before. */
export async function commentsOf(asker: Asker, id: string): Promise<CommentView[]> {
  const rows = await database()
    .select({
      ...{ id: comment.id, turn: comment.turn, text: comment.text, at: comment.at, by: comment.author },
      ...{ author: learnerTable.pseudonym, owner: attempt.learner },
    })
    .from(comment)
    .innerJoin(attempt, eq(attempt.id, comment.attempt))
    .leftJoin(learnerTable, eq(learnerTable.id, comment.author))
    .where(eq(comment.attempt, id))
    .orderBy(asc(comment.turn), asc(comment.at), asc(comment.id));
  return rows.map(({ at, by, author, owner, ...row }) => ({
    ...row,
    ...{ author: author ?? "", own: by === owner, mine: by !== null && by === asker },
    at: at.toISOString(),
  }));
}

/** Whether this learner shows their talks in any cohort. */
export async function isShown(learner: string): Promise<boolean> {
  return (await database().$count(member, and(eq(member.learner, learner), eq(member.showsTalks, true)))) > 0;
}

/** A talk the asker may talk about, and how. One query, so that consent withdrawn a moment ago counts. */
async function requireTalk(asker: Asker, id: string): Promise<{ turns: number; isOpen: boolean }> {
  if (asker === null || !isId(id)) throw unknownAttempt();
  const { rows } = await database().execute<{
    status: string;
    own: boolean;
    turns: number;
    open: boolean | null;
  }>(sql`
    select a.status, a.learner = ${asker} as own,
      (select count(*)::int from said where attempt = a.id) as turns,
      (select bool_or(c.archived_at is null) from member mine
        join member theirs on theirs.cohort = mine.cohort and theirs.learner = a.learner and theirs.shows_talks
        join cohort c on c.id = mine.cohort
        where mine.learner = ${asker} and mine.role in ('owner', 'coach')) as open
    from attempt a where a.id = ${id}`);
  const [row] = rows;
  if (!row || (!row.own && (row.open === null || row.status !== "finished"))) throw unknownAttempt();
  if (row.status !== "finished") throw notFinished();
  return { turns: row.turns, isOpen: row.own || row.open === true };
}
