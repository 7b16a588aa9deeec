"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { FacilitationPlan } from "../../engine/facilitation-plan.ts";
import type { PublicFace } from "../../engine/view.ts";
import { send } from "../device/send.ts";
import { faceAddress } from "../faces/address.ts";
import { Portrait } from "../faces/portrait.tsx";
import { PlanPreview } from "./plan-preview.tsx";
import type { Session } from "./session.ts";
import { HowTheHourGoes } from "./session-cards.tsx";

interface Props {
  /** Id of the cohort. */
  cohort: string;
  scenario: PublicFace;
  plan: FacilitationPlan;
}

/** What an hour with one buyer would look like, and the button that opens the room. */
export function SessionPreview({ cohort, scenario, plan }: Props) {
  const t = useTranslations("sessions.chosen");
  const trouble = useTranslations("sessions.trouble");
  const router = useRouter();
  const [state, setState] = useState<"ready" | "going" | { code: string }>("ready");
  const { buyer } = scenario;

  async function begin() {
    if (state === "going") return;
    setState("going");
    const path = `/api/cohorts/${encodeURIComponent(cohort)}/rooms`;
    const begun = await send<Session>(path, "POST", { scenario: scenario.id });
    if (begun.ok) router.push(`/rooms/${begun.value.id}/desk`);
    else setState({ code: begun.code });
  }

  const code = typeof state === "object" ? state.code : null;
  return (
    <div>
      <p>
        <Link href={`/cohorts/${cohort}/sessions`} className="plain-link inline-flex min-h-11 items-center">
          {t("back")}
        </Link>
      </p>
      <div className="mt-1 grid gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div className="grid content-start gap-5">
          <section className="sheet drop px-5 py-5" aria-labelledby="chosen">
            <div className="flex items-start gap-4">
              <span className="mood-light shrink-0 overflow-hidden rounded-card border-[1.5px] border-edge">
                <Portrait src={faceAddress(scenario, buyer.face)} size={96} className="size-24" />
              </span>
              <div className="min-w-0">
                <h2 id="chosen" className="text-[23px]">
                  {t("title", { name: buyer.name })}
                </h2>
                <p className="text-[15px] text-muted">
                  {scenario.title} · {buyer.role}, {buyer.company}
                </p>
              </div>
            </div>
            <p className="mt-3">{scenario.tagline}</p>
            <p className="mt-1 text-[14.5px] text-muted">
              {t("minutes", {
                minutes: scenario.minutes,
                decisions: plan.decisions,
                meetings: scenario.meetings.length,
              })}
            </p>
            <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
              <button
                type="button"
                className="press press-main min-h-12 text-[17px]"
                aria-disabled={state === "going" || undefined}
                onClick={() => void begin()}
              >
                {t(state === "going" ? "going" : "go")}
              </button>
              <p role="status" className="text-[15px] text-coral-text">
                {code !== null && trouble(trouble.has(code as "other") ? (code as "other") : "other")}
              </p>
            </div>
            <p className="mt-2.5 text-[14.5px] text-muted">{t("then")}</p>
          </section>
          <HowTheHourGoes />
        </div>
        <PlanPreview plan={plan} name={buyer.shortName} open />
      </div>
    </div>
  );
}
