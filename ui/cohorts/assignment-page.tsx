"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Modal } from "../controls/modal.tsx";
import { useSending } from "../device/use-sending.ts";
import { AssignedTable } from "./assigned-table.tsx";
import type { Assigned, Assignment } from "./assignment.ts";
import { AssignmentForm } from "./assignment-form.tsx";
import { takeBack } from "./assignment-post.ts";
import { AssignmentTrouble } from "./assignment-trouble.tsx";
import { useAsks, useDue, useWhat } from "./assignment-words.ts";
import { type Cohort, isStaff } from "./cohort.ts";
import { Remind } from "./remind.tsx";

interface Props {
  cohort: Pick<Cohort, "id" | "role" | "archived">;
  assignment: Assignment;
  people: readonly Assigned[];
  now: string;
}

/** One assignment for who runs or observes the cohort: what is asked, who stands where, and a reminder to copy. */
export function AssignmentPage({ cohort, assignment, people, now }: Props) {
  const t = useTranslations("assignments.page");
  const what = useWhat();
  const due = useDue(now);
  const asks = useAsks();
  const staff = isStaff(cohort.role);
  return (
    <section aria-labelledby="assignment">
      <p>
        <Link
          className="plain-link inline-flex min-h-11 items-center"
          href={`/cohorts/${cohort.id}/assignments`}
        >
          {t("back")}
        </Link>
      </p>
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div className="min-w-0">
          <h2 id="assignment" className="text-2xl">
            {what(assignment)}
          </h2>
          <p className="mt-1 text-muted">
            <span className="font-semibold">{due(assignment.due)}</span> · {asks(assignment).join(" · ")}
          </p>
          {assignment.note !== "" && <p className="mt-2 [overflow-wrap:anywhere]">{assignment.note}</p>}
        </div>
        {staff && (
          <div className="flex flex-wrap gap-3">
            {!cohort.archived && <Change cohort={cohort.id} assignment={assignment} />}
            <TakeBack cohort={cohort.id} assignment={assignment} />
          </div>
        )}
      </div>
      <div className="mt-6 grid gap-6 lg:grid-cols-[minmax(0,1fr)_360px]">
        <AssignedTable assignment={assignment} people={people} cohort={cohort.id} />
        {staff && <Remind cohort={cohort.id} assignment={assignment} people={people} now={now} />}
      </div>
    </section>
  );
}

function Change({ cohort, assignment }: { cohort: string; assignment: Assignment }) {
  const t = useTranslations("assignments.page");
  const [open, setOpen] = useState(false);
  const router = useRouter();
  return (
    <>
      <button type="button" className="press" onClick={() => setOpen(true)}>
        {t("edit")}
      </button>
      <Modal open={open} onClose={() => setOpen(false)} title={t("edit")}>
        <AssignmentForm
          cohort={cohort}
          scenarios={[]}
          assignment={assignment}
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

function TakeBack({ cohort, assignment }: { cohort: string; assignment: Assignment }) {
  const t = useTranslations("assignments.page");
  const words = useTranslations("assignments.make");
  const [open, setOpen] = useState(false);
  const { going, code, run } = useSending();
  const router = useRouter();
  return (
    <>
      <button type="button" className="press" onClick={() => setOpen(true)}>
        {t("delete")}
      </button>
      <Modal open={open} onClose={() => setOpen(false)} title={t("deleteTitle")}>
        <p>{t("deleteText")}</p>
        <div className="mt-4 flex flex-wrap items-center gap-3">
          <button
            type="button"
            className="press press-main"
            aria-disabled={going || undefined}
            onClick={() =>
              run(
                () => takeBack(cohort, assignment.id),
                () => router.push(`/cohorts/${cohort}/assignments`),
              )
            }
          >
            {t("delete")}
          </button>
          <button type="button" className="press" onClick={() => setOpen(false)}>
            {words("cancel")}
          </button>
          <AssignmentTrouble code={code} />
        </div>
      </Modal>
    </>
  );
}
