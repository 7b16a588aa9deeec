"use client";

import { useTranslations } from "next-intl";
import type { Trouble } from "./store.ts";

interface Props {
  trouble: Trouble;
  elsewhere: boolean;
  kept: boolean;
  onRetry: () => void;
}

/** What is the matter, what was kept, and what happens next. Calm, because nothing is lost. */
export function TroubleBanner({ trouble, elsewhere, kept, onRetry }: Props) {
  const t = useTranslations("play");
  const shown = trouble === null ? elsewhere : trouble !== "late";
  return (
    <div role="status">
      {/* Seen, a sheet of its own tells it. */}
      {trouble === "late" && <p className="sr-only">{t("trouble.late")}</p>}
      {shown && (
        <div className="settle mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border-[1.5px] border-edge bg-yours px-4 py-2.5 text-[15px]">
          <p className="min-w-[14em] flex-1">
            {trouble === "offline" && t("trouble.offline", { kept: String(kept) })}
            {trouble === "database" && t("trouble.database", { kept: String(kept) })}
            {trouble === "gone" && t("trouble.gone")}
            {trouble === null && t("trouble.elsewhere")}
          </p>
          {(trouble === "offline" || trouble === "database") && (
            <button type="button" className="press press-small min-h-11" onClick={onRetry}>
              {t("trouble.retry")}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
