"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSending } from "../device/use-sending.ts";
import type { Cohort } from "./cohort.ts";
import { showTalks } from "./cohort-post.ts";
import { CohortTrouble } from "./cohort-trouble.tsx";
import { LeaveCohort } from "./leave-cohort.tsx";

/** The reader's own place in a cohort: what their coaches may open, and the way out. */
export function OwnPlace({ cohort }: { cohort: Cohort }) {
  const t = useTranslations("cohorts.own");
  const [shows, setShows] = useState(cohort.showsTalks);
  const [wanted, setWanted] = useState(shows);
  const { going, code, run } = useSending();
  const router = useRouter();

  function change(next: boolean) {
    if (going) return;
    setWanted(next);
    run(
      () => showTalks(cohort.id, next),
      ({ showsTalks }) => {
        setShows(showsTalks);
        router.refresh();
      },
    );
  }

  return (
    <section className="sheet drop px-5 py-4 sm:py-5" aria-labelledby="own-place">
      <h2 id="own-place" className="text-[19px]">
        {t("title")}
      </h2>
      <label className="mt-2 flex min-h-11 items-start gap-3">
        <input
          type="checkbox"
          className="mt-1 size-5 shrink-0 accent-teal"
          // While it is on its way what is wished; else what counts, also when it did not arrive.
          checked={going ? wanted : shows}
          aria-describedby="shows-talks"
          onChange={(event) => change(event.target.checked)}
        />
        <span className="font-semibold">{t("shows")}</span>
      </label>
      <p id="shows-talks" className="mt-1 text-[15px] text-muted">
        {t("showsText")}
      </p>
      <p role="status" className="mt-1 text-[15px]">
        {t(shows ? "shown" : "notShown")}
      </p>
      <CohortTrouble code={code} />
      {/* No paragraph: it may not hold the sheet that asks once more. */}
      <div className="mt-4 border-t border-dashed border-line pt-4">
        <LeaveCohort cohort={cohort} />
      </div>
    </section>
  );
}
