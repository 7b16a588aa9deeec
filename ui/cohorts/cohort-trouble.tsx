"use client";

import { useTranslations } from "next-intl";

/** What went wrong, beside what was pressed. Says nothing while all is well, and is heard when it changes. */
export function CohortTrouble({ code }: { code: string | null }) {
  const t = useTranslations("cohorts.trouble");
  return (
    <p role="status" className="text-[15px] text-coral-text">
      {code !== null && t(t.has(code as "offline") ? (code as "offline") : "other")}
    </p>
  );
}
