import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { readMoment } from "../../../server/drill-reviews.ts";
import { dueDrills } from "../../../server/drills.ts";
import { learnerFromCookies } from "../../../server/learner.ts";
import { DrillMoment } from "../../../ui/drills/drill-moment.tsx";
import { NotNow } from "../../../ui/drills/not-now.tsx";
import { Provide } from "../../../ui/messages/provide.tsx";
import { PageFrame } from "../../../ui/shell/page-frame.tsx";
import { guarded } from "../../guarded.tsx";

export const dynamic = "force-dynamic";

interface Params {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("drills");
  return { title: t("title") };
}

export default function Drill({ params }: Params) {
  return guarded(
    async () => {
      const [learner, { id }, now] = [await learnerFromCookies(), await params, new Date()];
      const moment = await readMoment(learner, id, now);
      const { due, left } = await dueDrills(learner, now);
      // Answering this one is one of the three.
      const others = moment.review?.result === null && left < 2 ? [] : due.filter((one) => one.id !== id);
      return { id, ...moment, now: now.toISOString().slice(0, 10), next: others[0]?.id ?? null };
    },
    ({ id, review, due, today, now, next }) => (
      <PageFrame>
        <Provide of={["drills", "play", "debrief", "detours", "skills"]}>
          {review ? (
            <DrillMoment key={review.id} first={review} next={next} />
          ) : (
            <NotNow drill={id} due={due} today={today} now={now} />
          )}
        </Provide>
      </PageFrame>
    ),
  );
}
