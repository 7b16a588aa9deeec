import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { listPeople } from "../../../server/cohort-members.ts";
import { listInvitations } from "../../../server/invitations.ts";
import { reachableOrigin } from "../../../server/reach.ts";
import { isStaff } from "../../../ui/cohorts/cohort.ts";
import { PeoplePage } from "../../../ui/cohorts/people-page.tsx";
import { ReachedAt } from "../../../ui/device/reached.tsx";
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
      return { people, invitations, origin: reachableOrigin(await headers()) };
    },
    ({ people, invitations, origin }, { cohort }) => (
      <Provide of={["cohorts", "controls"]}>
        <ReachedAt origin={origin}>
          <PeoplePage cohort={cohort} people={people} invitations={invitations} />
        </ReachedAt>
      </Provide>
    ),
  );
}
