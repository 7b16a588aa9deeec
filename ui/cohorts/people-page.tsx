"use client";

import { useTranslations } from "next-intl";
import { type Cohort, isReader, isStaff } from "./cohort.ts";
import { CohortSettings } from "./cohort-settings.tsx";
import { InviteByList } from "./invite-by-list.tsx";
import { LetIn } from "./let-in.tsx";
import { OwnPlace } from "./own-place.tsx";
import type { Invitation, Person } from "./person.ts";
import { PersonRow } from "./person-row.tsx";

interface Props {
  cohort: Cohort;
  people: readonly Person[];
  /** Empty for who may not invite. */
  invitations: readonly Invitation[];
}

/** Who is in a cohort, the ways to let people in, and the reader's own place in it. */
export function PeoplePage({ cohort, people, invitations }: Props) {
  const t = useTranslations("cohorts.people");
  const staff = isStaff(cohort.role);
  return (
    <div className="grid gap-x-6 gap-y-6 lg:grid-cols-[minmax(0,1fr)_380px]">
      <div className="grid content-start gap-6">
        <section aria-labelledby="people">
          <h2 id="people" className="text-2xl">
            {t("title")}
          </h2>
          <p className="mt-1 max-w-[40em] text-muted">
            {t(staff ? "lead.staff" : isReader(cohort.role) ? "lead.observer" : "lead.trainee")}
          </p>
          <ul className="sheet drop mt-4 px-5 [&>li:first-child]:border-t-0">
            {people.map((person) => (
              <PersonRow key={person.learner} cohort={cohort} person={person} />
            ))}
          </ul>
          {staff && people.length === 1 && <p className="mt-3 text-muted">{t("alone")}</p>}
        </section>
        {staff && <InviteByList cohort={cohort} invitations={invitations} />}
      </div>
      <div className="grid content-start gap-5">
        {staff && cohort.code && <LetIn id={cohort.id} code={cohort.code} />}
        <OwnPlace cohort={cohort} />
        {staff && <CohortSettings cohort={cohort} />}
      </div>
    </div>
  );
}
