import { ask } from "../server/ask.ts";
import { ownAssignments } from "../server/assignments.ts";
import { listAttempts, readAttempt } from "../server/attempts.ts";
import { learnerFromCookies } from "../server/learner.ts";
import { listScenarios } from "../server/scenarios.ts";
import { Buyers } from "../ui/buyers/buyers.tsx";
import type { WaitingTalk } from "../ui/buyers/waiting.tsx";
import { faceAddress } from "../ui/faces/address.ts";
import { PageFrame } from "../ui/shell/page-frame.tsx";
import { guarded } from "./guarded.tsx";

export const dynamic = "force-dynamic";

/** Talks that were left, as many as fit on a page. */
const mostWaiting = 5;

export default function BuyersPage() {
  const now = new Date();
  return guarded(
    () => library(now),
    ({ scenarios, best, waiting, asked }) => (
      <PageFrame>
        <Buyers scenarios={scenarios} best={best} waiting={waiting} asked={asked} now={now.toISOString()} />
      </PageFrame>
    ),
  );
}

async function library(now: Date) {
  const learner = await learnerFromCookies();
  const [scenarios, { attempts, best }, asked] = await Promise.all([
    listScenarios(),
    listAttempts(learner),
    ownAssignments(learner, now),
  ]);
  const left = attempts.filter((attempt) => attempt.status === "playing").slice(0, mostWaiting);
  const waiting = await Promise.all(
    left.map(async ({ id, scenario: of }): Promise<WaitingTalk[]> => {
      const scenario = scenarios.find((each) => each.id === of);
      const attempt = await ask(() => readAttempt(learner, id));
      if (!scenario || !attempt.ok) return [];
      const { meeting, face } = attempt.value.view;
      const place = scenario.meetings[meeting - 1]?.place ?? scenario.buyer.place;
      const { title, buyer } = scenario;
      return [{ attempt: id, title, shortName: buyer.shortName, place, face: faceAddress(scenario, face) }];
    }),
  );
  return {
    scenarios,
    best: Object.fromEntries(best.map(({ scenario, ...reached }) => [scenario, reached])),
    waiting: waiting.flat(),
    asked,
  };
}
