"use client";

import { useTranslations } from "next-intl";
import type { Course } from "../../engine/shared.ts";
import { useLineName } from "../messages/line-name.ts";
import { column, height, joined, sameSide, stillPossible, travelled, walkOut } from "./geometry.ts";
import { useVerdictWord, VerdictMark } from "./verdict-mark.tsx";

interface Props {
  course: Course;
  /** Index of the decision that is open. */
  selected: number;
  onSelect: (index: number) => void;
}

/** How the relationship went, with the best line still possible from the open decision. */
export function Curve({ course, selected, onSelect }: Props) {
  const t = useTranslations("debrief");
  const word = useVerdictWord();
  const nameOf = useLineName();
  const { decisions } = course;
  const step = (100 - 8) / Math.max(1, decisions.length);
  return (
    <section aria-labelledby="curve" className="sheet drop overflow-x-clip px-4 pt-4 pb-3 sm:px-6 sm:pt-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="curve" className="text-[19px]">
          {t("curve.title")}
        </h2>
        <p className="text-[14px] text-muted">{t("curve.key")}</p>
      </div>
      <fieldset className="relative mt-3 h-[210px] sm:h-[250px] print:h-[190px]">
        <legend className="sr-only">{t("curve.legend")}</legend>
        <div className="absolute inset-x-0 top-0 bg-teal-wash" style={{ height: `${height(sameSide)}%` }} />
        <div className="absolute inset-x-0 bottom-0 bg-coral-wash" style={{ top: `${height(walkOut)}%` }} />
        <p className="absolute top-1 left-2 text-[12px] font-medium text-teal">{t("curve.sameSide")}</p>
        <p className="absolute bottom-1 left-2 text-[12px] font-medium text-coral-text">
          {t("curve.walkOut")}
        </p>
        <svg
          className="absolute inset-0 size-full"
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          <polyline
            points={joined(stillPossible(course, selected))}
            fill="none"
            stroke="var(--muted)"
            strokeWidth="2"
            strokeDasharray="2 5"
            strokeLinecap="round"
            vectorEffect="non-scaling-stroke"
          />
          <polyline
            points={joined(travelled(course))}
            fill="none"
            stroke="var(--ink)"
            strokeWidth="2.5"
            strokeLinejoin="round"
            strokeLinecap="round"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        {decisions.map((decision, index) => {
          const open = index === selected;
          return (
            <label
              key={decision.turn}
              title={nameOf(decision.name)}
              className="absolute inset-y-0 rounded-lg hover:bg-[color-mix(in_oklab,var(--ink)_5%,transparent)] has-focus-visible:outline-3 has-focus-visible:-outline-offset-2 has-focus-visible:outline-teal"
              style={{ left: `${column(index, decisions.length) - step / 2}%`, width: `${step}%` }}
            >
              <input
                type="radio"
                name="decision"
                className="sr-only"
                checked={open}
                onChange={() => onSelect(index)}
              />
              <span className="sr-only">
                {t("curve.point", {
                  number: index + 1,
                  name: nameOf(decision.name),
                  verdict: word(decision.verdict),
                })}
              </span>
              <span
                className="absolute left-1/2 -translate-x-1/2 -translate-y-1/2 leading-none"
                style={{ top: `${height(decision.standing)}%` }}
              >
                <VerdictMark verdict={decision.verdict} large={open} />
              </span>
            </label>
          );
        })}
      </fieldset>
      <details className="no-print mt-2 text-[15px]">
        <summary className="w-fit py-2 text-[14px] text-muted hover:text-ink">{t("curve.asTable")}</summary>
        <div className="overflow-x-auto">
          <table className="w-full text-left text-[14px]">
            <thead>
              <tr className="text-muted">
                <th className="py-1.5 pr-3 font-semibold">{t("curve.columns.decision")}</th>
                <th className="py-1.5 pr-3 font-semibold">{t("curve.columns.verdict")}</th>
                <th className="py-1.5 pr-3 font-semibold">{t("curve.columns.standing")}</th>
                <th className="py-1.5 font-semibold">{t("curve.columns.possible")}</th>
              </tr>
            </thead>
            <tbody>
              {decisions.map((decision, index) => (
                <tr key={decision.turn} className="row-rule">
                  <th scope="row" className="py-1.5 pr-3 font-medium">
                    {index + 1}. {nameOf(decision.name)}
                  </th>
                  <td className="py-1.5 pr-3">{word(decision.verdict)}</td>
                  <td className="py-1.5 pr-3">{t(`curve.words.${standingWord(decision.standing)}`)}</td>
                  <td className="py-1.5">
                    {t(`curve.words.${standingWord(decision.possible.at(-1) ?? decision.standing)}`)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}

function standingWord(standing: number): "walkOut" | "far" | "near" | "sameSide" {
  if (standing < walkOut) return "walkOut";
  if (standing >= sameSide) return "sameSide";
  return standing < (walkOut + sameSide) / 2 ? "far" : "near";
}
