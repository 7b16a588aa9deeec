"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { RoundTable } from "../table/round-table.tsx";
import type { Cohort } from "./cohort.ts";
import { joinCohort, makeCohort } from "./cohort-post.ts";
import { OneLine } from "./one-line.tsx";

interface Props {
  /** Those in use first. */
  cohorts: readonly Cohort[];
  /** An account keeps what the reader does. */
  account: boolean;
}

/** The reader's cohorts, the way into another, and to one of their own. */
export function CohortsPage({ cohorts, account }: Props) {
  const t = useTranslations("cohorts");
  const router = useRouter();
  const inUse = cohorts.filter(({ archived }) => !archived);
  const away = cohorts.filter(({ archived }) => archived);
  const go = ({ id }: Cohort) => router.push(`/cohorts/${id}`);
  return (
    <article className="wide py-7">
      <h1 className="text-[clamp(28px,4.4vw,37px)]">{t("title")}</h1>
      <p className="mt-2 max-w-[40em] text-[17px] text-muted">{t("lead")}</p>
      <div className="mt-6 grid gap-x-6 gap-y-8 lg:grid-cols-[minmax(0,1fr)_400px]">
        <div className="grid content-start gap-8">
          {inUse.length > 0 ? <Cards label={t("inUse")} cohorts={inUse} /> : <Nothing />}
          {away.length > 0 && <Cards label={t("away")} cohorts={away} />}
        </div>
        <div className="grid content-start gap-5">
          <section className="sheet drop px-5 py-4 sm:py-5" aria-labelledby="join">
            <h2 id="join" className="text-[19px]">
              {t("join.title")}
            </h2>
            <p className="mt-1 text-[15px] text-muted">{t("join.text")}</p>
            <OneLine
              label={t("join.label")}
              button={t("join.go")}
              send={joinCohort}
              longest={500}
              onDone={go}
            />
          </section>
          <section className="sheet drop px-5 py-4 sm:py-5" aria-labelledby="make">
            <h2 id="make" className="text-[19px]">
              {t("make.title")}
            </h2>
            <p className="mt-1 text-[15px] text-muted">{t("make.text")}</p>
            {account ? (
              <OneLine
                label={t("make.label")}
                button={t("make.go")}
                send={makeCohort}
                longest={60}
                onDone={go}
              />
            ) : (
              <p className="mt-3">
                <Link className="press" href="/account?next=%2Fcohorts">
                  {t("make.account")}
                </Link>
              </p>
            )}
          </section>
        </div>
      </div>
    </article>
  );
}

function Cards({ label, cohorts }: { label: string; cohorts: readonly Cohort[] }) {
  const t = useTranslations("cohorts");
  return (
    <section aria-label={label}>
      <h2 className="text-xl">{label}</h2>
      <ul className="mt-3 grid gap-4 sm:grid-cols-2">
        {cohorts.map(({ id, name, role, members }) => (
          <li key={id}>
            <Link href={`/cohorts/${id}`} className="sheet drop block h-full px-5 py-4 hover:bg-hover">
              <strong className="font-serif text-[20px] [overflow-wrap:anywhere]">{name}</strong>
              <span className="mt-1 block text-[15px] text-muted">
                {t(`role.${role}`)} · {t("members", { members })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Nothing() {
  const t = useTranslations("cohorts.none");
  return (
    <section className="sheet flex flex-wrap items-center gap-6 p-5 sm:p-7" aria-labelledby="no-cohort">
      <RoundTable side={0.02} className="w-[120px] shrink-0" />
      <div className="min-w-[14em] flex-1">
        <h2 id="no-cohort" className="text-[20px]">
          {t("title")}
        </h2>
        <p className="mt-1 text-muted">{t("text")}</p>
        <p className="mt-2 text-muted">{t("coach")}</p>
      </div>
    </section>
  );
}
