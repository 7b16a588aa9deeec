import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { listAttempts } from "../../../server/attempts.ts";
import { readDebriefPage } from "../../../server/debriefs.ts";
import { drillDays } from "../../../server/drills.ts";
import { learnerFromCookies } from "../../../server/learner.ts";
import { readMatched } from "../../../server/matched.ts";
import { DebriefView } from "../../../ui/debrief/debrief-view.tsx";
import { Provide } from "../../../ui/messages/provide.tsx";
import { PageFrame } from "../../../ui/shell/page-frame.tsx";
import { guarded } from "../../guarded.tsx";

export const dynamic = "force-dynamic";

interface Params {
  params: Promise<{ attempt: string }>;
  searchParams: Promise<{ turn?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("debrief");
  return { title: t("title") };
}

export default function DebriefPage({ params, searchParams }: Params) {
  return guarded(
    async () => {
      const learner = await learnerFromCookies();
      const { attempt: id } = await params;
      const page = await readDebriefPage(learner, id);
      const [{ attempts }, matched, drills] = await Promise.all([
        listAttempts(learner),
        readMatched(learner, id),
        drillDays(learner, id, new Date()),
      ]);
      const self = attempts.find((attempt) => attempt.id === id);
      const before = attempts.find(
        (attempt) =>
          attempt.id !== id &&
          attempt.scenario === page.scenario.id &&
          attempt.status === "finished" &&
          !attempt.from &&
          (!self || attempt.begun < self.begun),
      );
      const turn = Number((await searchParams).turn ?? Number.NaN);
      return {
        page,
        before: { band: before?.band ?? null, coaches: before?.overrides ?? [], matched },
        drills,
        turn,
      };
    },
    ({ page, before, drills, turn }) => (
      <PageFrame>
        <Provide of={["controls", "debrief", "detours", "skills", "letter"]}>
          <DebriefView
            attempt={page.id}
            scenario={page.scenario}
            level={page.level}
            debrief={page.debrief}
            own={{
              ...{ note: page.note, plan: page.plan, guesses: page.guesses, claims: page.claims },
              drills,
            }}
            share={page.share}
            before={before}
            overrides={page.overrides}
            said={page.said}
            turn={turn}
          />
        </Provide>
      </PageFrame>
    ),
  );
}
