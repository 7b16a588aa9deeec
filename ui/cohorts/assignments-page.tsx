"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Modal } from "../controls/modal.tsx";
import { RoundTable } from "../table/round-table.tsx";
import type { Assignment, Choosable } from "./assignment.ts";
import { AssignmentCard } from "./assignment-card.tsx";
import { AssignmentForm } from "./assignment-form.tsx";
import { type Cohort, isReader, isStaff } from "./cohort.ts";

interface Props {
  cohort: Pick<Cohort, "id" | "role" | "archived">;
  /** First due first. */
  assignments: readonly Assignment[];
  /** What can be asked for; empty for who asks for nothing. */
  scenarios: readonly Choosable[];
  now: string;
}

/** What a cohort is asked for: what is to come first, then what is over. */
export function AssignmentsPage({ cohort, assignments, scenarios, now }: Props) {
  const t = useTranslations("assignments");
  const over = (each: Assignment) => Date.parse(each.due) <= Date.parse(now);
  const sorted = [...assignments.filter((each) => !over(each)), ...assignments.filter(over).reverse()];
  const who = isStaff(cohort.role) ? "staff" : isReader(cohort.role) ? "observer" : "trainee";
  return (
    <section aria-labelledby="assignments">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <h2 id="assignments" className="text-2xl">
            {t("title")}
          </h2>
          <p className="mt-1 max-w-[40em] text-muted">
            {t(who === "trainee" ? "lead.trainee" : "lead.reader")}
          </p>
        </div>
        {who === "staff" && !cohort.archived && <AskFor cohort={cohort.id} scenarios={scenarios} />}
      </div>
      {sorted.length === 0 ? (
        <div className="sheet mt-5 flex flex-wrap items-center gap-6 p-5 sm:p-7">
          <RoundTable side={0.02} className="w-[120px] shrink-0" />
          <p className="min-w-[14em] flex-1">{t(`none.${who}`)}</p>
        </div>
      ) : (
        <ul className="mt-5 grid gap-5 lg:grid-cols-2">
          {sorted.map((each) => (
            <AssignmentCard
              key={each.id}
              cohort={cohort.id}
              assignment={each}
              now={now}
              archived={cohort.archived}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function AskFor({ cohort, scenarios }: { cohort: string; scenarios: readonly Choosable[] }) {
  const t = useTranslations("assignments.make");
  const [open, setOpen] = useState(false);
  const router = useRouter();
  return (
    <>
      <button type="button" className="press press-main" onClick={() => setOpen(true)}>
        {t("open")}
      </button>
      <Modal open={open} onClose={() => setOpen(false)} title={t("title")}>
        <AssignmentForm
          cohort={cohort}
          scenarios={scenarios}
          onCancel={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            router.refresh();
          }}
        />
      </Modal>
    </>
  );
}
