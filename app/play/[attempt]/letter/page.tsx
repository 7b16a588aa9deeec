import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readDebriefPage } from "../../../../server/debriefs.ts";
import { learnerFromCookies } from "../../../../server/learner.ts";
import { LetterPage } from "../../../../ui/letter/letter-page.tsx";
import { Provide } from "../../../../ui/messages/provide.tsx";
import { BackToRoom } from "../../../../ui/rooms/back-to-room.tsx";
import { PageFrame } from "../../../../ui/shell/page-frame.tsx";
import { guarded } from "../../../guarded.tsx";

export const dynamic = "force-dynamic";

interface Params {
  params: Promise<{ attempt: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("letter");
  return { title: t("ninety") };
}

export default function Page({ params }: Params) {
  return guarded(
    async () => readDebriefPage(await learnerFromCookies(), (await params).attempt),
    ({ id, scenario, debrief }) => (
      <PageFrame>
        <Provide of={["live"]}>
          <BackToRoom attempt={id} />
        </Provide>
        <LetterPage attempt={id} scenario={scenario} letter={debrief.letter} />
      </PageFrame>
    ),
  );
}
