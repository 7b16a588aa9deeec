import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readShared } from "../../../server/debriefs.ts";
import { DebriefView } from "../../../ui/debrief/debrief-view.tsx";
import { Provide } from "../../../ui/messages/provide.tsx";
import { PageFrame } from "../../../ui/shell/page-frame.tsx";
import { guarded } from "../../guarded.tsx";

export const dynamic = "force-dynamic";

interface Params {
  params: Promise<{ token: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("debrief");
  return { title: t("title"), robots: { index: false, follow: false } };
}

export default function SharedPage({ params }: Params) {
  return guarded(
    async () => readShared((await params).token),
    ({ scenario, level, debrief }) => (
      <PageFrame>
        <Provide of={["debrief", "detours", "skills", "letter"]}>
          <DebriefView
            attempt={null}
            scenario={scenario}
            level={level}
            debrief={debrief}
            own={null}
            sharePath={null}
            before={null}
          />
        </Provide>
      </PageFrame>
    ),
  );
}
