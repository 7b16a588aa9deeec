import { listAttempts, readAttempt } from "../server/attempts.ts";
import { learnerFromCookies } from "../server/learner.ts";
import { orNull } from "../server/problem.ts";
import { listScenarios } from "../server/scenarios.ts";
import { Buyers } from "../ui/buyers/buyers.tsx";
import type { WaitingTalk } from "../ui/buyers/waiting.tsx";
import { faceAddress } from "../ui/faces/address.ts";
import { PageFrame } from "../ui/shell/page-frame.tsx";
import { guarded } from "./guarded.tsx";

export const dynamic = "force-dynamic";

export default function BuyersPage() {
  return guarded(async () => {
    const learner = await learnerFromCookies();
    const [scenarios, { attempts, best }] = await Promise.all([listScenarios(), listAttempts(learner)]);
    const waiting: WaitingTalk[] = [];
    for (const { id, scenario: of } of attempts
      .filter((attempt) => attempt.status === "playing")
      .slice(0, 5)) {
      const scenario = scenarios.find((each) => each.id === of);
      const attempt = scenario && (await orNull(readAttempt(learner, id)));
      if (!scenario || !attempt) continue;
      waiting.push({
        attempt: id,
        title: scenario.title,
        shortName: scenario.buyer.shortName,
        place: scenario.meetings[attempt.view.meeting - 1]?.place ?? scenario.buyer.place,
        face: faceAddress(scenario, attempt.view.face),
      });
    }
    return (
      <PageFrame>
        <Buyers
          scenarios={scenarios}
          best={Object.fromEntries(best.map(({ scenario, band }) => [scenario, band]))}
          waiting={waiting}
        />
      </PageFrame>
    );
  });
}
