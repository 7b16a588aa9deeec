import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Calibration } from "./calibration.tsx";
import { DueToday } from "./due-today.tsx";
import type { GrowthFacts } from "./facts.ts";
import { Friction } from "./friction.tsx";
import { Headline } from "./headline.tsx";
import { NextScenes } from "./next-scenes.tsx";
import { PastTalks } from "./past-talks.tsx";
import { Pressure } from "./pressure.tsx";
import { Recoveries } from "./recoveries.tsx";
import { SkillsToCome } from "./skills-to-come.tsx";
import { TenSkills } from "./ten-skills.tsx";

/** What changed in the lines one chooses, where an hour would pay, and what to do next. */
export function GrowthPage({
  facts,
  now,
  asked,
}: {
  facts: GrowthFacts;
  now: Date;
  /** What a cohort still asks. */
  asked?: ReactNode;
}) {
  const t = useTranslations("growth");
  return (
    <div className="wide grid gap-x-[26px] gap-y-6 py-7 lg:grid-cols-[1fr_340px]">
      <div className="min-w-0 space-y-6">
        <Headline facts={facts} now={now} />
        {facts.due.length > 0 && (
          <p className="lg:hidden">
            <Link href="/drills" className="press w-full">
              {t("due.short", { count: facts.due.length })}
            </Link>
          </p>
        )}
        {asked}
        {facts.skills.some(({ count }) => count > 0) ? (
          <TenSkills skills={facts.skills} />
        ) : (
          <SkillsToCome skills={facts.skills} />
        )}
        <NextScenes suggestions={facts.suggestions} />
        <section aria-labelledby="lately" className="sheet drop px-5 py-5 sm:px-[22px]">
          <h2 id="lately" className="mb-2 text-[21px]">
            {t("history.short")}
          </h2>
          {facts.history.length === 0 ? (
            <p className="mt-1.5 text-muted">{t("history.none")}</p>
          ) : (
            <>
              <PastTalks talks={facts.history.slice(0, lately)} />
              <p className="row-rule pt-2">
                <Link href="/growth/history" className="plain-link inline-flex min-h-11 items-center">
                  {t("history.all")}
                </Link>
              </p>
            </>
          )}
        </section>
      </div>
      <aside className="min-w-0 space-y-6">
        <DueToday due={facts.due} />
        <Pressure pressure={facts.pressure} />
        <Recoveries recoveries={facts.recoveries} />
        <Calibration calibration={facts.calibration} />
        <Friction friction={facts.friction} />
      </aside>
    </div>
  );
}

/** Talks shown before one asks for all of them. */
const lately = 3;
