"use client";

import { useTranslations } from "next-intl";
import { useBegin } from "../play/use-begin.ts";
import { useDebriefOf } from "./talk-context.ts";

/** Takes the talk up again at this decision, with everything as it was. Practice: it counts for nothing. */
export function TryAgain({ turn, main = true, label }: { turn: number; main?: boolean; label?: string }) {
  const t = useTranslations("debrief");
  const { attempt, scenario, level } = useDebriefOf();
  const { state, begin } = useBegin();
  if (!attempt) return null;

  return (
    <>
      <button
        type="button"
        className={`press ${main ? "press-main" : ""}`}
        aria-disabled={state === "going" || undefined}
        onClick={() => begin({ scenario: scenario.id, level, kind: "practice", from: { attempt, turn } })}
      >
        {label ?? t("card.tryAgain")}
      </button>
      {(state === "offline" || state === "database" || state === "rated") && (
        <p role="status" className="self-center text-[15px] text-coral-text">
          {t(state === "rated" ? "card.tryRated" : "card.tryFailed")}
        </p>
      )}
    </>
  );
}
