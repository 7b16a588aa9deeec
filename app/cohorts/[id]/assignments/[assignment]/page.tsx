import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readAssignment } from "../../../../../server/assignments.ts";
import { requireReader } from "../../../../../server/cohort-roles.ts";
import { AssignmentPage } from "../../../../../ui/cohorts/assignment-page.tsx";
import { Provide } from "../../../../../ui/messages/provide.tsx";
import { cohortShown } from "../../../cohort-shown.tsx";

export const dynamic = "force-dynamic";

interface Params {
  params: Promise<{ id: string; assignment: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cohorts.sections");
  return { title: t("assignments") };
}

export default async function AssignmentShown({ params }: Params) {
  const { id, assignment: which } = await params;
  const now = new Date();
  return cohortShown(
    id,
    "assignments",
    async ({ learner }) => {
      await requireReader(learner, id);
      return readAssignment(learner, id, which, now);
    },
    ({ assignment, people = [] }, { cohort }) => (
      <Provide of={["assignments", "controls", "skills"]}>
        <AssignmentPage
          cohort={{ id: cohort.id, role: cohort.role, archived: cohort.archived }}
          assignment={assignment}
          people={people.map(({ learner, name, invited, standing }) => ({
            learner,
            name,
            invited,
            standing,
          }))}
          now={now.toISOString()}
        />
      </Provide>
    ),
  );
}
