import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listPeople } from "../../../server/cohort-members.ts";
import { listInvitations } from "../../../server/invitations.ts";
import { isStaff } from "../../../ui/cohorts/cohort.ts";
import { PeoplePage } from "../../../ui/cohorts/people-page.tsx";
import { Provide } from "../../../ui/messages/provide.tsx";
import { cohortShown } from "../cohort-shown.tsx";

export const dynamic = "force-dynamic";

interface Params {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cohorts.sections");
  return { title: t("people") };
}

export default async function People({ params }: Params) {
  const { id } = await params;
  return cohortShown(
    id,
    "people",
    async ({ learner, cohort }) => {
      const [people, invitations] = await Promise.all([
        listPeople(learner, id),
        isStaff(cohort.role) ? listInvitations(learner, id) : [],
      ]);
      return { people, invitations };
    },
    (found, { cohort }) => (
      <Provide of={["cohorts", "controls"]}>
        <PeoplePage cohort={cohort} {...found} />
      </Provide>
    ),
  );
}
