import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { OwnAssignment } from "../../server/assignment-contract.ts";
import { ownAssignments } from "../../server/assignments.ts";
import { dueDrills } from "../../server/drills.ts";
import { readGrowth } from "../../server/growth.ts";
import { learnerFromCookies } from "../../server/learner.ts";
import { AskedOfYou } from "../../ui/cohorts/asked-of-you.tsx";
import { faceAddress } from "../../ui/faces/address.ts";
import type { GrowthFacts } from "../../ui/growth/facts.ts";
import { GrowthPage } from "../../ui/growth/growth-page.tsx";
import { Provide } from "../../ui/messages/provide.tsx";
import { PageFrame } from "../../ui/shell/page-frame.tsx";
import { guarded } from "../guarded.tsx";
import { pastTalks } from "./past-talks.ts";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("growth");
  return { title: t("title") };
}

export default function Growth() {
  const now = new Date();
  return guarded(
    () => growthFacts(now),
    ({ facts, asked }) => (
      <PageFrame>
        <GrowthPage
          facts={facts}
          now={now}
          asked={
            asked.length > 0 && (
              <Provide of={["assignments", "skills"]}>
                <AskedOfYou asked={asked} now={now.toISOString()} />
              </Provide>
            )
          }
        />
      </PageFrame>
    ),
  );
}

async function growthFacts(now: Date): Promise<{ facts: GrowthFacts; asked: OwnAssignment[] }> {
  const learner = await learnerFromCookies();
  // Growth books what was lost on the way; drills are made from what is booked.
  const growth = await readGrowth(learner, new Date());
  const [{ due }, history, asked] = await Promise.all([
    dueDrills(learner, now),
    pastTalks(growth.history.attempts),
    ownAssignments(learner, now),
  ]);
  const { moved, hour } = growth.headline;
  const facts = {
    ...growth,
    history,
    headline: { moved: moved && { ...moved, since: new Date(moved.since) }, hour },
    due: due.map(({ id, skill, scenario, own }) => ({
      ...{ id, skill, own: own?.name ?? null },
      with: scenario && {
        shortName: scenario.buyer.shortName,
        title: scenario.title,
        face: faceAddress(scenario, scenario.buyer.face),
      },
    })),
    recoveries: growth.recoveries.map(({ attempt, turn, title, buyer, name }) => ({
      ...{ attempt, turn, title, name, shortName: buyer.shortName },
    })),
    suggestions: growth.suggestions.map(({ scenario, skill, reason }) => ({
      ...{ scenario: scenario.id, title: scenario.title, minutes: scenario.minutes, skill, reason },
      shortName: scenario.buyer.shortName,
      face: faceAddress(scenario, scenario.buyer.face),
    })),
  };
  return { facts, asked };
}
