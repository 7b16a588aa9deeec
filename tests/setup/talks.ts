import { beginAttempt } from "../../server/attempts.ts";
import type { Begin } from "../../server/contract.ts";
import { sayInAttempt } from "../../server/say.ts";

/** Plays a talk to its end on the server, saying the line on offer at a place; the same talk for the same seed. Gives its id. */
export async function playTalk(
  learner: string,
  wish: Partial<Begin> & Pick<Begin, "scenario">,
  pick: (turn: number) => number = () => 0,
): Promise<string> {
  const drawn = wish.kind === "rated" || wish.from !== undefined;
  const seed = drawn ? {} : { seed: "one" };
  const { id, view } = await beginAttempt(learner, { level: "free", kind: "practice", ...seed, ...wish });
  let now = view;
  while (!now.ended) {
    const choice = now.choices[pick(now.turn) % now.choices.length]?.id as string;
    now = await sayInAttempt(learner, id, { turn: now.turn, choice });
  }
  return id;
}
