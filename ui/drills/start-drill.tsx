"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { beginDrill } from "./post.ts";

interface Props {
  drill: string;
  /** What the button says. */
  label: string;
  /** The same with whom, where several buttons stand on a page. */
  describe?: string;
  main: boolean;
}

/** Sets the table of a drill and goes there. */
export function StartDrill({ drill, label, describe, main }: Props) {
  const t = useTranslations("drills");
  const router = useRouter();
  const [state, setState] = useState<"ready" | "going" | "offline" | "database" | "past">("ready");

  async function start() {
    if (state === "going") return;
    setState("going");
    const told = await beginDrill(drill);
    if (told.ok) router.push(`/drills/${drill}`);
    else if (told.why === "database" || told.why === "offline") setState(told.why);
    else setState("past");
  }

  return (
    <div className="flex flex-wrap items-center gap-y-2">
      <button
        type="button"
        className={`press ${main ? "press-main" : ""}`}
        aria-label={state === "going" ? undefined : describe}
        aria-disabled={state === "going" || undefined}
        onClick={() => void start()}
      >
        {state === "going" ? t("going") : label}
      </button>
      <span role="status" className="text-[15px] text-coral-text not-empty:ml-4">
        {state !== "ready" && state !== "going" && t(`failed.${state}`)}
      </span>
    </div>
  );
}
