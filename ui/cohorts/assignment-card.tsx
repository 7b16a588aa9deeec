"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type Assignment, statuses } from "./assignment.ts";
import { useAsks, useDue, useWhat } from "./assignment-words.ts";
import { BeginAssigned } from "./begin-assigned.tsx";
import { StatusPill } from "./status-pill.tsx";

interface Props {
  cohort: string;
  assignment: Assignment;
  now: string;
  archived?: boolean;
}

/** One assignment: what, by when, how much, and where it stands. */
export function AssignmentCard({ cohort, assignment, now, archived = false }: Props) {
  const t = useTranslations("assignments");
  const what = useWhat();
  const due = useDue(now);
  const asks = useAsks();
  const { id, note, tally, own } = assignment;
  return (
    <li className="sheet drop px-5 py-4">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1.5">
        <h3 className="text-[19px]">{what(assignment)}</h3>
        {own && <StatusPill status={own.status} />}
      </div>
      <p className="mt-0.5 text-[15px] text-muted">
        <span className="font-semibold">{due(assignment.due)}</span> · {asks(assignment).join(" · ")}
      </p>
      {note !== "" && <p className="mt-2 [overflow-wrap:anywhere]">{note}</p>}
      {tally && (
        <>
          <Tally tally={tally} />
          <p className="mt-2">
            <Link
              className="plain-link inline-flex min-h-11 items-center font-semibold"
              href={`/cohorts/${cohort}/assignments/${id}`}
              aria-label={`${t("open")}: ${what(assignment)}`}
            >
              {t("open")}
            </Link>
          </p>
        </>
      )}
      {own && (
        <>
          <p className="mt-2 text-[15px]">
            {t(assignment.scenario === undefined ? "own.drills" : "own.talks", {
              finished: own.finished,
              left: own.left === null || own.status === "reached" ? "none" : String(own.left),
            })}
            {own.afterDue && ` ${t("own.afterDue")}`}
          </p>
          {own.talks && own.talks.length > 0 && <OwnTalks talks={own.talks} />}
          {!archived && <BeginAssigned cohort={cohort} assignment={assignment} />}
        </>
      )}
    </li>
  );
}

function Tally({ tally }: { tally: NonNullable<Assignment["tally"]> }) {
  const t = useTranslations("assignments");
  const some = statuses.filter((status) => tally[status] > 0);
  return (
    <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-[15px]">
      {some.length === 0
        ? t("nobody")
        : some.map((status) => (
            <span key={status} className={status === "late" ? "font-semibold text-coral-text" : ""}>
              {t(`tally.${status}`, { count: tally[status] })}
            </span>
          ))}
    </p>
  );
}

function OwnTalks({ talks }: { talks: NonNullable<NonNullable<Assignment["own"]>["talks"]> }) {
  const t = useTranslations("assignments");
  return (
    <ul className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1 text-[15px]">
      {talks.map(({ attempt, band, override }) => (
        <li key={attempt}>
          <Link className="plain-link inline-flex min-h-11 items-center" href={`/debrief/${attempt}`}>
            {t("page.bands", {
              band: t(`bands.${band}`),
              override: override === undefined ? "none" : t(`bands.${override}`),
            })}
          </Link>
        </li>
      ))}
    </ul>
  );
}
