import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readShared } from "../../../server/sharing.ts";
import { SharedView } from "../../../ui/debrief/shared-view.tsx";
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
    ({ scenario, shared }) => (
      <PageFrame>
        <Provide of={["controls", "debrief", "detours", "letter"]}>
          <SharedView scenario={scenario} shared={shared} />
        </Provide>
      </PageFrame>
    ),
  );
}
