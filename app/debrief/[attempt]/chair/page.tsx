import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readDebriefPage } from "../../../../server/debriefs.ts";
import { learnerFromCookies } from "../../../../server/learner.ts";
import { Chair } from "../../../../ui/debrief/chair.tsx";
import { PageFrame } from "../../../../ui/shell/page-frame.tsx";
import { guarded } from "../../../guarded.tsx";

export const dynamic = "force-dynamic";

interface Params {
  params: Promise<{ attempt: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("chair");
  return { title: t("short") };
}

export default function ChairPage({ params }: Params) {
  return guarded(
    async () => readDebriefPage(await learnerFromCookies(), (await params).attempt),
    ({ id, scenario, debrief }) => (
      <PageFrame>
        <Chair attempt={id} scenario={scenario} debrief={debrief} />
      </PageFrame>
    ),
  );
}
