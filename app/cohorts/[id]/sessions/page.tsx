import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readOverview } from "../../../../server/cohort-overview.ts";
import { planOfScenario } from "../../../../server/facilitation.ts";
import { listRooms } from "../../../../server/rooms.ts";
import { listScenarios, readScenario } from "../../../../server/scenarios.ts";
import { isReader, isStaff } from "../../../../ui/cohorts/cohort.ts";
import { Provide } from "../../../../ui/messages/provide.tsx";
import { SessionPreview } from "../../../../ui/rooms/session-preview.tsx";
import { SessionsForTrainee, SessionsPage } from "../../../../ui/rooms/sessions-page.tsx";
import { cohortShown } from "../../cohort-shown.tsx";

export const dynamic = "force-dynamic";

interface Params {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ with?: unknown }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cohorts.sections");
  return { title: t("sessions") };
}

export default async function Sessions({ params, searchParams }: Params) {
  const { id } = await params;
  const { with: chosen } = await searchParams;
  return cohortShown(
    id,
    "sessions",
    async ({ learner, cohort }) => {
      if (!isReader(cohort.role)) return { part: "trainee" as const };
      const begins = isStaff(cohort.role) && !cohort.archived;
      if (begins && typeof chosen === "string")
        return {
          ...{ part: "preview" as const, scenario: await readScenario(chosen) },
          plan: planOfScenario(chosen),
        };
      const now = new Date();
      const [sessions, scenarios, overview] = await Promise.all([
        listRooms(learner, id),
        begins ? listScenarios() : [],
        begins ? readOverview(learner, id, now) : null,
      ]);
      return {
        ...{ part: "list" as const, sessions, scenarios, now: now.toISOString() },
        suggested: overview?.next ?? null,
      };
    },
    (found, { cohort }) => (
      <Provide of={["sessions", "desk", "buyers", "skills", "overview"]}>
        {found.part === "trainee" && <SessionsForTrainee />}
        {found.part === "preview" && <SessionPreview {...found} cohort={cohort.id} />}
        {found.part === "list" && <SessionsPage {...found} cohort={cohort} />}
      </Provide>
    ),
  );
}
