import type { Metadata } from "next";
import { ask } from "../../../server/ask.ts";
import { listAttempts } from "../../../server/attempts.ts";
import { learnerFromCookies } from "../../../server/learner.ts";
import { listScenarios, readScenario } from "../../../server/scenarios.ts";
import { isUnseenOfWeek } from "../../../server/seen.ts";
import { Begin } from "../../../ui/brief/begin.tsx";
import { Brief } from "../../../ui/brief/brief.tsx";
import { sameGame } from "../../../ui/brief/same-game.ts";
import { SameGamePeople } from "../../../ui/brief/same-game-people.tsx";
import { UnseenThisWeek } from "../../../ui/brief/unseen-this-week.tsx";
import { Provide } from "../../../ui/messages/provide.tsx";
import { PageFrame } from "../../../ui/shell/page-frame.tsx";
import { guarded } from "../../guarded.tsx";

export const dynamic = "force-dynamic";

interface Params {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const scenario = await ask(async () => readScenario((await params).id));
  return scenario.ok ? { title: scenario.value.title, description: scenario.value.tagline } : {};
}

export default function BriefPage({ params }: Params) {
  return guarded(
    async () => briefOf((await params).id),
    ({ scenario, people, best, unseen }) => (
      <PageFrame>
        <Brief scenario={scenario}>
          {unseen && <UnseenThisWeek shortName={scenario.buyer.shortName} />}
          <Provide of={["brief"]}>
            <Begin scenario={scenario.id} shortName={scenario.buyer.shortName} opener={scenario.opener} />
          </Provide>
          {people.length > 0 && <SameGamePeople people={people} best={best} />}
        </Brief>
      </PageFrame>
    ),
  );
}

async function briefOf(id: string) {
  const scenario = await readScenario(id);
  const people = sameGame(await listScenarios(), scenario);
  const learner = await learnerFromCookies();
  const { best } = people.length > 0 ? await listAttempts(learner) : { best: [] };
  const unseen = await isUnseenOfWeek(learner, scenario, new Date());
  return {
    scenario,
    people,
    unseen,
    best: Object.fromEntries(best.map(({ scenario: of, ...reached }) => [of, reached])),
  };
}
