"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useSending } from "../device/use-sending.ts";
import type { Cohort } from "./cohort.ts";
import { archiveCohort, renameCohort } from "./cohort-post.ts";
import { CohortTrouble } from "./cohort-trouble.tsx";
import { OneLine } from "./one-line.tsx";

/** Another name, and putting the cohort away. */
export function CohortSettings({ cohort }: { cohort: Cohort }) {
  const t = useTranslations("cohorts.settings");
  const [said, setSaid] = useState("");
  const { going, code, run } = useSending();
  const router = useRouter();
  const { id, archived, role } = cohort;
  return (
    <section className="sheet drop px-5 py-4 sm:py-5" aria-labelledby="settings">
      <h2 id="settings" className="text-[19px]">
        {t("title")}
      </h2>
      <OneLine
        label={t("rename")}
        button={t("renameGo")}
        send={(name) => renameCohort(id, name)}
        longest={60}
        onDone={({ name }) => {
          setSaid(t("renamed", { name }));
          router.refresh();
        }}
      />
      {role === "owner" && (
        <div className="mt-4 border-t border-dashed border-line pt-4">
          <p className="text-[15px] text-muted">{t(archived ? "backText" : "awayText")}</p>
          <button
            type="button"
            className="press mt-2"
            aria-disabled={going || undefined}
            onClick={() =>
              run(
                () => archiveCohort(id, !archived),
                () => {
                  setSaid(t(archived ? "isBack" : "isAway"));
                  router.refresh();
                },
              )
            }
          >
            {t(archived ? "back" : "away")}
          </button>
          <CohortTrouble code={code} />
        </div>
      )}
      <p role="status" className="mt-2 text-[15px] text-muted">
        {said}
      </p>
    </section>
  );
}
