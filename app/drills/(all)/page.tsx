import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { dueDrills } from "../../../server/drills.ts";
import { learnerFromCookies } from "../../../server/learner.ts";
import { DrillsPage } from "../../../ui/drills/drills-page.tsx";
import { Provide } from "../../../ui/messages/provide.tsx";
import { PageFrame } from "../../../ui/shell/page-frame.tsx";
import { guarded } from "../../guarded.tsx";

export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("drills");
  return { title: t("title") };
}

export default function Drills() {
  return guarded(
    async () => {
      const now = new Date();
      return { ...(await dueDrills(await learnerFromCookies(), now)), today: now.toISOString().slice(0, 10) };
    },
    ({ due, left, next, all, today }) => (
      <PageFrame>
        <Provide of={["drills"]}>
          <DrillsPage due={due} left={left} next={next} all={all} today={today} />
        </Provide>
      </PageFrame>
    ),
  );
}
