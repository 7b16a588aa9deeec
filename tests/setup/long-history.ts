import { newId } from "../../server/ids.ts";
import { rows } from "./rows.ts";
import { playTalk } from "./talks.ts";

/** A learner with a history of so many talks: copies of one that was played, an hour apart, with its evidence and two guesses. */
export async function withHistory(url: string, talks: number): Promise<string> {
  const learner = newId();
  const first = await playTalk(learner, { scenario: "friday-invoice" }, (turn) => turn);
  await rows(
    url,
    `with copy as (
       insert into attempt (id, learner, scenario, version, rulebook, seed, level, kind, status, best, outcome, luck, ending, band,
         friction, recovery, begun_at, finished_at, booked_at)
       select gen_random_uuid(), learner, scenario, version, rulebook, seed, level, kind, status, best, outcome, luck, ending, band,
         friction, n % 10 / 10.0, begun_at - n * interval '1 hour', finished_at - n * interval '1 hour', booked_at
       from attempt, generate_series(1, $2 - 1) n where id = $1 returning id, finished_at
     ), guessed as (
       insert into guess (attempt, turn, thought, confidence, "right") select id, n, 'a thought', n, n = 1 from copy, generate_series(1, 2) n
     )
     insert into evidence (attempt, turn, skill, learner, family, level, score, weight, difficulty, novelty, at)
     select copy.id, turn, skill, learner, family, level, score, weight, difficulty, (row_number() over () % 50 = 0)::int, copy.finished_at
     from evidence, copy where evidence.attempt = $1`,
    [first, talks],
  );
  // Its talk is played back for the name of a line: a recovery of a copy would have nothing said.
  await rows(url, "update attempt set recovery = 1 where id = $1", [first]);
  return learner;
}
