import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listAssignments } from "../../../../server/assignments.ts";
import { listScenarios } from "../../../../server/scenarios.ts";
import { AssignmentsPage } from "../../../../ui/cohorts/assignments-page.tsx";
import { isStaff } from "../../../../ui/cohorts/cohort.ts";
import { Provide } from "../../../../ui/messages/provide.tsx";
import { cohortShown } from "../../cohort-shown.tsx";

export const dynamic = "force-dynamic";

interface Params {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cohorts.sections");
  return { title: t("assignments") };
}

export default async function Assignments({ params }: Params) {
  const { id } = await params;
  const now = new Date();
  return cohortShown(
    id,
    "assignments",
    async ({ learner, cohort }) => ({
      assignments: await listAssignments(learner, id, now),
      scenarios: isStaff(cohort.role) ? await listScenarios() : [],
    }),
    ({ assignments, scenarios }, { cohort }) => (
      <Provide of={["assignments", "controls", "skills"]}>
        <AssignmentsPage
          cohort={{ id: cohort.id, role: cohort.role, archived: cohort.archived }}
          assignments={assignments}
          scenarios={scenarios.map(({ id: scene, title, buyer }) => ({
            ...{ id: scene, title, buyer: { name: buyer.name } },
          }))}
          now={now.toISOString()}
        />
      </Provide>
    ),
  );
}
