"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { SharedDebrief } from "../../engine/shared.ts";
import type { PublicFace } from "../../engine/view.ts";
import { LetterOrNone } from "../letter/letter-or-none.tsx";
import { Curve } from "./curve.tsx";
import { DecisionCard } from "./decision-card.tsx";
import { DebriefOfProvider } from "./talk-context.ts";

/** A debrief read by its link: the letter, the curve and the chosen moments. */
export function SharedView({ scenario, shared }: { scenario: PublicFace; shared: SharedDebrief }) {
  const t = useTranslations("debrief");
  const { letter, course, moments } = shared;
  const [selected, setSelected] = useState(() => Math.max(0, (moments[0]?.number ?? 1) - 1));
  return (
    <DebriefOfProvider value={{ attempt: null, scenario, level: "free" }}>
      <div className="wide grid gap-x-7 gap-y-6 py-7 lg:grid-cols-[1fr_340px] print:grid-cols-[1fr_270px] print:gap-x-4 print:gap-y-3 print:py-3">
        <header className="lg:col-start-1 print:col-start-1">
          <p className="text-[15px] text-muted">{t("of", { title: scenario.title })}</p>
          <h1 className="mt-1 text-[clamp(30px,4.6vw,40px)] leading-[1.12]">
            {t("share.heading", { name: scenario.buyer.name })}
          </h1>
        </header>
        <aside className="lg:col-start-2 lg:row-span-2 lg:row-start-1 print:col-start-2 print:row-span-2 print:row-start-1">
          <LetterOrNone letter={letter} name={scenario.buyer.shortName} />
        </aside>
        <div className="min-w-0 space-y-6 lg:col-start-1 print:col-start-1 print:space-y-3">
          <Curve course={course} selected={selected} onSelect={setSelected} />
          {moments.map(({ kind, number, decision }) => (
            <DecisionCard key={kind} decision={decision} number={number} moment={kind} />
          ))}
        </div>
      </div>
    </DebriefOfProvider>
  );
}
