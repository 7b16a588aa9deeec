import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listChallenges } from "../../../server/challenges.ts";
import { listCohorts } from "../../../server/cohorts.ts";
import { whoFromCookies } from "../../../server/learner.ts";
import { listInjured, listScenarios } from "../../../server/scenarios.ts";
import { gameOf, gamesSeen } from "../../../server/seen.ts";
import { ChallengesPage } from "../../../ui/challenges/challenges-page.tsx";
import { Provide } from "../../../ui/messages/provide.tsx";
import { PageFrame } from "../../../ui/shell/page-frame.tsx";
import { guarded } from "../../guarded.tsx";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("challenges");
  return { title: t("title") };
}

export default function Challenges() {
  return guarded(
    async () => {
      const now = new Date();
      const { learner, account } = await whoFromCookies();
      const [challenges, cohorts, scenarios, seen] = await Promise.all([
        listChallenges(learner, now),
        listCohorts(learner),
        listScenarios(),
        gamesSeen(learner),
      ]);
      return {
        ...{
          challenges,
          cohorts: cohorts.filter(({ archived }) => !archived),
          scenarios,
          injured: listInjured(),
        },
        known: scenarios.filter((face) => seen.has(gameOf(face))).map(({ id }) => id),
        ...{ account: account !== null, now: now.toISOString() },
      };
    },
    (found) => (
      <PageFrame>
        <Provide of={["challenges", "controls"]}>
          <ChallengesPage {...found} />
        </Provide>
      </PageFrame>
    ),
  );
}
