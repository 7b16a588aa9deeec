"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { PublicFace } from "../../engine/view.ts";
import type { Cohort } from "../cohorts/cohort.ts";
import { RoundTable } from "../table/round-table.tsx";
import type { Challenge } from "./challenge.ts";
import { ChallengeCard } from "./challenge-card.tsx";
import { MakeChallenge } from "./make-challenge.tsx";
import { PastChallenges } from "./past-challenges.tsx";
import { ToCohorts } from "./to-cohorts.tsx";

interface Props {
  challenges: { open: readonly Challenge[]; over: readonly Challenge[]; archive: readonly Challenge[] };
  /** Those in use. */
  cohorts: readonly Cohort[];
  scenarios: readonly PublicFace[];
  /** Ids of those whose buyer was hurt before. */
  injured: readonly string[];
  /** Ids of those the reader cannot enter a challenge of any more. */
  known: readonly string[];
  /** Whether an account keeps what the reader does. */
  account: boolean;
  now: string;
}

const order = ["fresh", "growth", "recovery"] as const;

/** What is running, one's own first; the people one practises with; and what is over. */
export function ChallengesPage({ challenges, cohorts, scenarios, injured, known, account, now }: Props) {
  const t = useTranslations("challenges");
  const { open, over, archive } = challenges;
  const sorted = order.flatMap((kind) => open.filter((each) => each.kind === kind));
  const yours = sorted.filter(({ entry, mine }) => entry !== undefined || mine);
  const others = sorted.filter((each) => !yours.includes(each));
  return (
    <article className="wide py-7">
      <h1 className="text-[clamp(28px,4.4vw,37px)]">{t("title")}</h1>
      <p className="mt-2 max-w-[40em] text-[17px] text-muted">{t("lead")}</p>
      <div className="mt-6 grid gap-x-6 gap-y-8 lg:grid-cols-[minmax(0,1fr)_400px]">
        <div className="grid content-start gap-8">
          {yours.length > 0 && <Running title={t("list.yours")} challenges={yours} now={now} />}
          {others.length > 0 && (
            <Running
              title={t("list.running", { yours: String(yours.length > 0) })}
              challenges={others}
              now={now}
            />
          )}
          {sorted.length === 0 && <Nothing />}
          {over.length > 0 && <PastChallenges title={t("list.over")} challenges={over} now={now} />}
          <PastChallenges title={t("list.archive")} challenges={archive} now={now} archive />
        </div>
        <div className="grid content-start gap-5">
          <ToCohorts count={cohorts.length} />
          <MakeChallenge {...{ cohorts, scenarios, injured, known, account }} />
        </div>
      </div>
    </article>
  );
}

function Running({ title, challenges, now }: { title: string; challenges: Challenge[]; now: string }) {
  return (
    <section aria-label={title}>
      <h2 className="text-xl">{title}</h2>
      <ul className="mt-3 grid gap-5">
        {challenges.map((challenge) => (
          <ChallengeCard key={challenge.key} challenge={challenge} now={now} />
        ))}
      </ul>
    </section>
  );
}

function Nothing() {
  const t = useTranslations("challenges.list.none");
  return (
    <section className="sheet flex flex-wrap items-center gap-6 p-5 sm:p-7" aria-labelledby="nothing-runs">
      <RoundTable side={0.02} className="w-[120px] shrink-0" />
      <div className="min-w-[14em] flex-1">
        <h2 id="nothing-runs" className="text-[20px]">
          {t("title")}
        </h2>
        <p className="mt-1 text-muted">{t("text")}</p>
        <p className="mt-4">
          <Link className="press" href="/">
            {t("buyers")}
          </Link>
        </p>
      </div>
    </section>
  );
}
