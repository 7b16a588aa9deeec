"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Assignment } from "./assignment.ts";
import { AssignmentCard } from "./assignment-card.tsx";

/** What a trainee still has to do in a cohort of theirs. */
export interface AskedOf {
  cohort: { id: string; name: string };
  assignment: Assignment;
}

/** What is still asked of whoever looks, in all their cohorts. Nothing where nothing is. */
export function AskedOfYou({ asked, now }: { asked: readonly AskedOf[]; now: string }) {
  const t = useTranslations("assignments.home");
  if (asked.length === 0) return null;
  const cohorts = [...new Map(asked.map(({ cohort }) => [cohort.id, cohort])).values()];
  return (
    <section aria-labelledby="asked-of-you">
      <h2 id="asked-of-you" className="text-2xl">
        {t("title")}
      </h2>
      <ul className="mt-3 grid gap-5 md:grid-cols-2">
        {asked.map(({ cohort, assignment }) => (
          <AssignmentCard key={assignment.id} cohort={cohort.id} assignment={assignment} now={now} />
        ))}
      </ul>
      <p className="mt-2 flex flex-wrap gap-x-5">
        {cohorts.map(({ id, name }) => (
          <Link
            key={id}
            href={`/cohorts/${id}/assignments`}
            className="plain-link inline-flex min-h-11 items-center [overflow-wrap:anywhere]"
          >
            {t("all", { cohort: name })}
          </Link>
        ))}
      </p>
    </section>
  );
}
