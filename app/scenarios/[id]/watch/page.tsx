import type { Metadata } from "next";
import { ask } from "../../../../server/ask.ts";
import { learnerFromCookies } from "../../../../server/learner.ts";
import { readScenario } from "../../../../server/scenarios.ts";
import { refuseWhileRated } from "../../../../server/seen.ts";
import { readWatch, recordWatched } from "../../../../server/watch.ts";
import { Provide } from "../../../../ui/messages/provide.tsx";
import { PageFrame } from "../../../../ui/shell/page-frame.tsx";
import { WatchPage } from "../../../../ui/watch/watch-page.tsx";
import { guarded } from "../../../guarded.tsx";

export const dynamic = "force-dynamic";

interface Params {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const scenario = await ask(async () => readScenario((await params).id));
  return scenario.ok ? { title: scenario.value.title } : {};
}

export default function Page({ params }: Params) {
  return guarded(
    async () => {
      const [seen, learner] = [await readWatch((await params).id), await learnerFromCookies()];
      await refuseWhileRated(learner, seen.scenario);
      await recordWatched(learner, seen.scenario.id);
      return seen;
    },
    ({ scenario, watch }) => (
      <PageFrame>
        <Provide of={["controls", "watch", "play", "debrief", "detours", "letter"]}>
          <WatchPage scenario={scenario} watch={watch} />
        </Provide>
      </PageFrame>
    ),
  );
}
