"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Assigned, Assignment, Standing } from "./assignment.ts";
import { StatusPill } from "./status-pill.tsx";

interface Props {
  cohort: string;
  assignment: Assignment;
  people: readonly Assigned[];
}

/** Who stands where, what is owed first. */
export function AssignedTable({ cohort, assignment, people }: Props) {
  const t = useTranslations("assignments.page");
  const words = useTranslations("assignments");
  const talks = assignment.scenario !== undefined;
  return (
    <section aria-labelledby="who-stands-where" className="min-w-0">
      <h3 id="who-stands-where" className="text-xl">
        {t("people")}
      </h3>
      {people.length === 0 ? (
        <p className="mt-2 text-muted">{words("nobody")}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by the keyboard
        <section className="scroller mt-2" tabIndex={0} aria-label={t("table")}>
          <table className="w-full border-collapse text-left text-[15px]">
            <thead className="text-[14px] text-muted">
              <tr>
                <th scope="col" className="py-1.5 pr-3 font-semibold">
                  {t("name")}
                </th>
                <th scope="col" className="px-2 py-1.5 font-semibold">
                  {t("status")}
                </th>
                <th scope="col" className="px-2 py-1.5 font-semibold">
                  {t("finished")}
                </th>
                {talks && (
                  <th scope="col" className="py-1.5 pl-2 font-semibold">
                    {t("talks")}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {people.map(({ learner, name, invited, standing }) => (
                <tr key={learner} className="row-rule align-top">
                  <th scope="row" className="py-2.5 pr-3 font-semibold [overflow-wrap:anywhere]">
                    {name || t("unnamed")}
                    {invited && (
                      <span className="block text-[14px] font-normal text-muted">
                        {invited.name || invited.email}
                      </span>
                    )}
                  </th>
                  <td className="px-2 py-2.5">
                    <StatusPill status={standing.status} />
                    {standing.afterDue && (
                      <span className="block text-[14px] text-muted">{t("reachedLate")}</span>
                    )}
                  </td>
                  <td className="px-2 py-2.5 tabular-nums">
                    {standing.finished}
                    {standing.begun > standing.finished && (
                      <span className="block text-[14px] text-muted">
                        {t("begun", { begun: standing.begun })}
                      </span>
                    )}
                  </td>
                  {talks && (
                    <td className="py-2.5 pl-2">
                      <Talks cohort={cohort} standing={standing} />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {talks && <p className="mt-2 text-[14px] text-muted">{t("closedText")}</p>}
    </section>
  );
}

function Talks({ cohort, standing: { talks, finished } }: { cohort: string; standing: Standing }) {
  const t = useTranslations("assignments.page");
  const words = useTranslations("assignments.bands");
  if (talks === undefined) return finished > 0 && <span className="text-muted">{t("closed")}</span>;
  return (
    <ul>
      {talks.map(({ attempt, band, override }) => (
        <li key={attempt}>
          <Link
            className="plain-link inline-flex min-h-11 items-center"
            href={`/cohorts/${cohort}/talks/${attempt}`}
          >
            {t("bands", {
              band: words(band),
              override: override === undefined ? "none" : words(override),
            })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
