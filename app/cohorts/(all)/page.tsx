import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listCohorts } from "../../../server/cohorts.ts";
import { whoFromCookies } from "../../../server/learner.ts";
import { CohortsPage } from "../../../ui/cohorts/cohorts-page.tsx";
import { Provide } from "../../../ui/messages/provide.tsx";
import { PageFrame } from "../../../ui/shell/page-frame.tsx";
import { guarded } from "../../guarded.tsx";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("cohorts");
  return { title: t("title") };
}

export default function Cohorts() {
  return guarded(
    async () => {
      const { learner, account } = await whoFromCookies();
      return { cohorts: await listCohorts(learner), account: account !== null };
    },
    (found) => (
      <PageFrame>
        <Provide of={["cohorts"]}>
          <CohortsPage {...found} />
        </Provide>
      </PageFrame>
    ),
  );
}
