"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { beginTalk } from "../play/post.ts";
import { useDebriefOf } from "./talk-context.ts";

/** Takes the talk up again at this decision, with everything as it was. Practice: it counts for nothing. */
export function TryAgain({ turn, main = true, label }: { turn: number; main?: boolean; label?: string }) {
  const t = useTranslations("debrief");
  const router = useRouter();
  const { attempt, scenario, level } = useDebriefOf();
  const [state, setState] = useState<"ready" | "going" | "failed">("ready");
  if (!attempt) return null;

  async function again(from: string) {
    setState("going");
    const begun = await beginTalk({
      scenario: scenario.id,
      level,
      kind: "practice",
      from: { attempt: from, turn },
    });
    if (begun.ok) router.push(`/play/${begun.id}`);
    else setState("failed");
  }

  return (
    <>
      <button
        type="button"
        className={`press ${main ? "press-main" : ""}`}
        disabled={state === "going"}
        onClick={() => void again(attempt)}
      >
        {label ?? t("card.tryAgain")}
      </button>
      {state === "failed" && (
        <p role="status" className="self-center text-[15px] text-coral-text">
          {t("card.tryFailed")}
        </p>
      )}
    </>
  );
}
