import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readOverview } from "../../../../server/cohort-overview.ts";
import { readCohortPath } from "../../../../server/cohort-paths.ts";
import { OverviewPage } from "../../../../ui/cohorts/overview-page.tsx";
import { Provide } from "../../../../ui/messages/provide.tsx";
import { cohortShown } from "../../cohort-shown.tsx";

export const dynamic = "force-dynamic";

interface Params {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ scenario?: string | string[]; fork?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cohorts.sections");
  return { title: t("overview") };
}

export default async function Overview({ params, searchParams }: Params) {
  const { id } = await params;
  const { scenario, fork } = await searchParams;
  return cohortShown(
    id,
    "overview",
    async ({ learner }) => {
      const overview = await readOverview(learner, id, new Date());
      const chosen = overview.maps.find((one) => one.id === scenario) ?? overview.maps[0];
      return { overview, path: chosen ? await readCohortPath(learner, id, chosen.id) : null };
    },
    ({ overview, path }) => (
      <Provide of={["overview", "pathMap", "controls", "skills"]}>
        <OverviewPage
          // Another scene or another moment is another page, with its own moment open.
          key={`${path?.scene.id}/${fork}`}
          cohort={id}
          overview={overview}
          path={path}
          fork={typeof fork === "string" && /^\d{1,3}$/.test(fork) ? Number(fork) : undefined}
        />
      </Provide>
    ),
  );
}
