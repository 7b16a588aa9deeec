"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Modal } from "../controls/modal.tsx";
import type { Cohort } from "./challenge.ts";
import { leaveCohort } from "./post.ts";
import { SaidTrouble } from "./said-trouble.tsx";
import { useSending } from "./use-sending.ts";

interface Props {
  cohort: Cohort;
  /** It is left. */
  onLeft: () => void;
}

/** The way out of a cohort. Says first what is kept, and what becomes of the cohort. */
export function LeaveCohort({ cohort, onLeft }: Props) {
  const t = useTranslations("challenges.cohorts.leave");
  const [open, setOpen] = useState(false);
  const { name } = cohort;
  return (
    <>
      <button
        type="button"
        aria-label={t("openNamed", { name })}
        onClick={() => setOpen(true)}
        className="min-h-11 text-[15px] text-muted underline underline-offset-3 hover:text-ink"
      >
        {t("open")}
      </button>
      <Modal open={open} onClose={() => setOpen(false)} title={t("title", { name })}>
        <LeaveQuestion
          cohort={cohort}
          onStay={() => setOpen(false)}
          onLeft={() => {
            setOpen(false);
            onLeft();
          }}
        />
      </Modal>
    </>
  );
}

/** What leaving means, before it is done. */
export function LeaveQuestion({ cohort, onStay, onLeft }: Props & { onStay: () => void }) {
  const t = useTranslations("challenges.cohorts.leave");
  const { going, code, run } = useSending();
  const router = useRouter();
  const { id, role, members } = cohort;
  const alone = members === 1;

  function go() {
    run(
      () => leaveCohort(id),
      () => {
        onLeft();
        router.refresh();
      },
    );
  }

  return (
    <>
      <p>
        {t(alone ? "alone" : "text")} {!alone && role === "owner" && t("owner")}
      </p>
      <div className="mt-5 flex flex-wrap items-center gap-3">
        <button type="button" className="press press-main" aria-disabled={going || undefined} onClick={go}>
          {t(going ? "going" : "yes")}
        </button>
        <button type="button" className="press" onClick={onStay}>
          {t("no")}
        </button>
        <SaidTrouble code={code} />
      </div>
    </>
  );
}
