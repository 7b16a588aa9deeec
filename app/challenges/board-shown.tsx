import { listAttempts } from "../../server/attempts.ts";
import { readBoard } from "../../server/board.ts";
import { listCohorts } from "../../server/cohorts.ts";
import { learnerFromCookies } from "../../server/learner.ts";
import { BoardPage } from "../../ui/challenges/board-page.tsx";
import { Provide } from "../../ui/messages/provide.tsx";
import { PageFrame } from "../../ui/shell/page-frame.tsx";
import { guarded } from "../guarded.tsx";

/** The board of a challenge by its key, as this browser's learner sees it. */
export function boardShown(key: string, asked: { top?: unknown }, byLink: boolean) {
  return guarded(
    async () => {
      const now = new Date();
      const learner = await learnerFromCookies();
      const [board, cohorts, { attempts }] = await Promise.all([
        readBoard(key, learner, now, { top: asked.top !== undefined }),
        listCohorts(learner),
        listAttempts(learner),
      ]);
      const own = attempts.find(({ id }) => id === board.challenge.entry?.attempt);
      return {
        board,
        cohorts: cohorts.filter(({ archived }) => !archived),
        band: own?.band ?? null,
        coaches: own?.overrides ?? [],
        now: now.toISOString(),
        byLink,
      };
    },
    (found) => (
      <PageFrame>
        <Provide of={["challenges", "controls"]}>
          <BoardPage key={found.board.challenge.key} {...found} />
        </Provide>
      </PageFrame>
    ),
  );
}
