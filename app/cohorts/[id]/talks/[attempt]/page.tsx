import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readShownDebrief } from "../../../../../server/shown-talks.ts";
import { ShownDebrief } from "../../../../../ui/cohorts/shown-debrief.tsx";
import { Provide } from "../../../../../ui/messages/provide.tsx";
import { cohortShown } from "../../../cohort-shown.tsx";

export const dynamic = "force-dynamic";

interface Params {
  params: Promise<{ id: string; attempt: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("debrief");
  return { title: t("title") };
}

export default async function TalkPage({ params }: Params) {
  const { id, attempt } = await params;
  return cohortShown(
    id,
    "people",
    async ({ learner }) => readShownDebrief(learner, id, attempt),
    ({ override, kind: _, finished: __, ...shown }, { cohort }) => (
      <Provide of={["cohorts", "controls", "debrief", "detours", "letter"]}>
        <ShownDebrief cohort={{ id, archived: cohort.archived }} {...shown} override={override ?? null} />
      </Provide>
    ),
  );
}
