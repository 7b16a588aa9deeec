"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Modal } from "../controls/modal.tsx";
import { useSending } from "../device/use-sending.ts";
import type { Cohort } from "./cohort.ts";
import { leaveCohort } from "./cohort-post.ts";
import { CohortTrouble } from "./cohort-trouble.tsx";

type Left = Pick<Cohort, "id" | "name" | "role" | "members">;

/** The way out of a cohort. Says first what is kept, and what becomes of the cohort. */
export function LeaveCohort({ cohort }: { cohort: Left }) {
  const t = useTranslations("cohorts.leave");
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)} className="press">
        {t("open")}
      </button>
      <Modal open={open} onClose={() => setOpen(false)} title={t("title", { name: cohort.name })}>
        <LeaveQuestion cohort={cohort} onStay={() => setOpen(false)} />
      </Modal>
    </>
  );
}

/** What leaving means, before it is done. */
export function LeaveQuestion({ cohort, onStay }: { cohort: Left; onStay: () => void }) {
  const t = useTranslations("cohorts.leave");
  const { going, code, run } = useSending();
  const router = useRouter();
  const { id, role, members } = cohort;
  const alone = members === 1;
  return (
    <>
      <p>
        {t(alone ? "alone" : "text")} {!alone && role === "owner" && t("owner")}
      </p>
      <div className="mt-5 flex flex-wrap items-center gap-3">
        <button
          type="button"
          className="press press-main"
          aria-disabled={going || undefined}
          onClick={() =>
            run(
              () => leaveCohort(id),
              () => router.push("/cohorts"),
            )
          }
        >
          {t(going ? "going" : "yes")}
        </button>
        <button type="button" className="press" onClick={onStay}>
          {t("no")}
        </button>
        <CohortTrouble code={code} />
      </div>
    </>
  );
}
