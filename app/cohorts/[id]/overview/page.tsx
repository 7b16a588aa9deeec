import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireReader } from "../../../../server/cohort-roles.ts";
import { cohortShown } from "../../cohort-shown.tsx";

export const dynamic = "force-dynamic";

interface Params {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cohorts.sections");
  return { title: t("overview") };
}

export default async function OverviewPage({ params }: Params) {
  const { id } = await params;
  return cohortShown(
    id,
    "overview",
    ({ learner }) => requireReader(learner, id),
    () => null,
  );
}
