import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cohortShown } from "../../cohort-shown.tsx";

export const dynamic = "force-dynamic";

interface Params {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cohorts.sections");
  return { title: t("assignments") };
}

export default async function AssignmentsPage({ params }: Params) {
  const { id } = await params;
  return cohortShown(
    id,
    "assignments",
    async () => null,
    () => null,
  );
}
