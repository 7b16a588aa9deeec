"use client";

import { useTranslations } from "next-intl";
import { useBegin } from "../play/use-begin.ts";

/** One press from the first page to the table, with all the help there is. */
export function SitDown({ scenario, shortName }: { scenario: string; shortName: string }) {
  const t = useTranslations("buyers");
  const { state, begin } = useBegin();
  return (
    <>
      <button
        type="button"
        className="press press-main"
        aria-disabled={state === "going" || undefined}
        onClick={() => begin({ scenario, level: "guided", kind: "rated" })}
      >
        {state === "going" ? t("going") : t("meetFirst", { name: shortName })}
      </button>
      {(state === "offline" || state === "database" || state === "rated") && (
        <span role="status" className="self-center text-[15px] text-coral-text">
          {t(state)}
        </span>
      )}
    </>
  );
}
