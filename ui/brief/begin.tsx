"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { keep, readKept } from "../device/kept.ts";
import { planFields, planName } from "../device/plan.ts";
import { useBegin } from "../play/use-begin.ts";
import { type Help, LevelChoice } from "./level-choice.tsx";
import { Plan } from "./plan.tsx";

/** Level, private plan, and the button that opens the door. */
export function Begin({ scenario, shortName }: { scenario: string; shortName: string }) {
  const t = useTranslations("brief");
  const [help, setHelp] = useState<Help>("guided");
  const router = useRouter();
  const { state, begin } = useBegin();

  function keepPlan(attempt: string) {
    for (const field of planFields) {
      keep(planName({ attempt }, field), readKept(planName({ scenario }, field)));
    }
  }

  return (
    <form
      className="mt-8"
      onSubmit={(event) => {
        event.preventDefault();
        if (help === "watch") router.push(`/scenarios/${scenario}/watch`);
        else begin({ scenario, level: help, kind: "rated" }, keepPlan);
      }}
    >
      <LevelChoice help={help} onHelp={setHelp} />
      {help !== "watch" && <Plan scenario={scenario} />}
      <div className="mt-6 flex flex-wrap items-center gap-4">
        <button
          type="submit"
          className="press press-main min-h-12 px-6 text-[17px]"
          disabled={state === "going"}
        >
          {state === "going" ? t("going") : t(help === "watch" ? "watch" : "begin", { name: shortName })}
        </button>
        <p role="status" className="text-[15px] text-coral-text">
          {state === "offline" && t("offline")}
          {state === "database" && t("database")}
        </p>
      </div>
    </form>
  );
}
