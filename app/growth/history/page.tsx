import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listHistory, listMetScenes } from "../../../server/history.ts";
import { learnerFromCookies } from "../../../server/learner.ts";
import { HistoryPage } from "../../../ui/growth/history-page.tsx";
import { PageFrame } from "../../../ui/shell/page-frame.tsx";
import { guarded } from "../../guarded.tsx";
import { pastTalks } from "../past-talks.ts";

export const dynamic = "force-dynamic";

interface Params {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("growth.history");
  return { title: t("title") };
}

export default function History({ searchParams }: Params) {
  return guarded(
    async () => {
      const learner = await learnerFromCookies();
      const query = await searchParams;
      const scene = one(query.scene);
      const after = one(query.after);
      const [{ attempts, after: next }, scenes] = await Promise.all([
        listHistory(learner, after ?? undefined, scene ?? undefined),
        listMetScenes(learner),
      ]);
      return { talks: await pastTalks(attempts), scenes, scene, after: next, further: after !== null };
    },
    (found) => (
      <PageFrame>
        <HistoryPage {...found} />
      </PageFrame>
    ),
  );
}

/** A value of an address that is there once and says something. */
function one(value: string | string[] | undefined): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
