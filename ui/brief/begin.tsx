"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Level } from "../../engine/view.ts";
import { draftedPlan, forgetDraft } from "../device/plan.ts";
import { useBegin } from "../play/use-begin.ts";
import { type Help, LevelChoice } from "./level-choice.tsx";
import { Plan } from "./plan.tsx";

interface Props {
  scenario: string;
  shortName: string;
  /** A plan opens one more first line. */
  opener: boolean;
}

/** Level, private plan, and the button that opens the door. */
export function Begin({ scenario, shortName, opener }: Props) {
  const t = useTranslations("brief");
  const [help, setHelp] = useState<Help>("guided");
  const router = useRouter();
  const { state, begin } = useBegin();

  function sitDown(level: Level) {
    const plan = draftedPlan(scenario);
    begin({ scenario, level, kind: "rated", ...(plan && { plan }) }, () => forgetDraft(scenario));
  }

  return (
    <form
      className="mt-8"
      onSubmit={(event) => {
        event.preventDefault();
        if (help === "watch") router.push(`/scenarios/${scenario}/watch`);
        else sitDown(help);
      }}
    >
      <LevelChoice help={help} onHelp={setHelp} />
      {help !== "watch" && <Plan scenario={scenario} opener={opener} />}
      <div className="mt-6 flex flex-wrap items-center gap-4">
        <button
          type="submit"
          className="press press-main min-h-12 px-6 text-[17px]"
          aria-disabled={state === "going" || undefined}
        >
          {state === "going" ? t("going") : t(help === "watch" ? "watch" : "begin", { name: shortName })}
        </button>
        <p role="status" className="text-[15px] text-coral-text">
          {state === "offline" && t("offline")}
          {state === "database" && t("database")}
          {state === "rated" && t("rated")}
        </p>
      </div>
    </form>
  );
}
