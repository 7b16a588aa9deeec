"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Debrief } from "../../engine/debrief.ts";
import { skillKey } from "../messages/skill.ts";
import { type CoachBand, CoachBands } from "./coach-band.tsx";
import { type Before, GrowthLine } from "./growth-line.tsx";
import { useDebriefOf } from "./talk-context.ts";
import { TryAgain } from "./try-again.tsx";

interface Props {
  debrief: Debrief;
  before: Before;
  overrides: readonly CoachBand[];
  onOpen: (turn: number) => void;
}

/** Growth first, then what was done with what was given, then the ending, then one next thing. */
export function Grade({ debrief, before, overrides, onOpen }: Props) {
  const t = useTranslations("debrief");
  const skills = useTranslations("skills");
  const { scenario } = useDebriefOf();
  const name = scenario.buyer.shortName;
  const { recovery, hardest, moments } = debrief;
  const again = moments.costliest ?? hardest?.turn;
  // A slip too late to win anything back has no recovery, and is still no small thing.
  const costly =
    recovery === null &&
    debrief.decisions.some(({ verdict }) => verdict === "mistake" || verdict === "blunder");
  return (
    <>
      <section className="sheet drop px-5 py-5" aria-labelledby="grade">
        <h2 id="grade" className="text-[19px]">
          {t("grade.title")}
        </h2>
        <dl className="mt-1">
          <Row term={t("grade.growth")}>
            <GrowthLine before={before} band={debrief.band} coaches={overrides} name={name} />
          </Row>
          <Row term={t("grade.given")}>
            {recovery
              ? t(`grade.recovery.${recoveryWord(recovery.quality)}`)
              : costly
                ? t("grade.closed")
                : hardest
                  ? t("grade.hardest")
                  : t("grade.even")}{" "}
            {!costly && (recovery ?? hardest) && (
              <button
                type="button"
                className="plain-link no-print min-h-6"
                onClick={() => onOpen((recovery ?? hardest)?.turn ?? 0)}
              >
                {t("grade.see")}
              </button>
            )}
          </Row>
          <Row term={t("grade.ending")}>
            <strong className="font-serif text-[19px]">{t(`bands.${debrief.band}`)}</strong>
            <span className="block text-[15px] text-muted">{t(`bandText.${debrief.band}`)}</span>
            <CoachBands overrides={overrides} />
          </Row>
        </dl>
      </section>
      <section className="sheet drop px-5 py-5" aria-labelledby="next">
        <h2 id="next" className="text-[19px]">
          {t("next.title")}
        </h2>
        <p className="mt-1.5 font-semibold">{skills(skillKey(debrief.next, "name"))}</p>
        <p className="text-muted">{skills(skillKey(debrief.next, "text"))}</p>
        {again !== undefined && (
          <div className="no-print mt-4 flex flex-wrap gap-3">
            <TryAgain turn={again} label={t("next.again")} />
          </div>
        )}
      </section>
    </>
  );
}

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="mt-3 border-t border-dashed border-line pt-3">
      <dt className="text-[14px] font-semibold text-muted">{term}</dt>
      <dd className="mt-0.5">{children}</dd>
    </div>
  );
}

function recoveryWord(quality: number): "whole" | "most" | "some" | "little" {
  if (quality >= 0.85) return "whole";
  if (quality >= 0.55) return "most";
  return quality >= 0.2 ? "some" : "little";
}
