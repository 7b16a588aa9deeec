"use client";

import { useTranslations } from "next-intl";
import type { Link, LookingAs } from "./room-stream.ts";

/** Says that the connection is away, that nothing is lost, and that it comes back by itself. Silent while all is well. */
export function LiveBanner({ link, as, onRetry }: { link: Link; as: LookingAs; onRetry: () => void }) {
  const t = useTranslations("live");
  return (
    <div role="status">
      {link === "broken" && (
        <div className="settle flex flex-wrap items-center gap-x-4 gap-y-2 border-b-[1.5px] border-edge bg-yours px-4 py-2 text-[15px] sm:px-7">
          <p className="min-w-[14em] flex-1">{t("broken", { as })}</p>
          <button type="button" className="press press-small min-h-11" onClick={onRetry}>
            {t("retry")}
          </button>
        </div>
      )}
    </div>
  );
}
