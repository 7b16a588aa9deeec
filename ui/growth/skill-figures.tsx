import { useTranslations } from "next-intl";
import { skillKey } from "../messages/skill.ts";
import type { SkillFacts } from "./facts.ts";
import { figure } from "./places.ts";

const columns = ["now", "band", "before", "count"] as const;

/** The ten skills in figures, for those who want them: folded until asked for. */
export function SkillFigures({ skills }: { skills: readonly SkillFacts[] }) {
  const t = useTranslations("growth.skills");
  const name = useTranslations("skills");
  return (
    <details className="row-rule mt-1 text-[15px]">
      <summary className="min-h-11 w-fit text-[14px] text-muted hover:text-ink">{t("table.title")}</summary>
      <p className="mb-2 max-w-[52em] text-[14px] text-muted">{t("table.text")}</p>
      <table className="w-full text-[13.5px] tabular-nums sm:text-[14px]">
        <thead>
          <tr className="align-bottom text-muted">
            <th scope="col" className="py-1.5 pr-2 text-left font-semibold">
              {t("table.skill")}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className="py-1.5 pl-2 text-right font-semibold">
                {t(`table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {skills.map(({ skill, band, mark, before, count }) => (
            <tr key={skill} className="row-rule">
              <th scope="row" className="py-1.5 pr-2 text-left font-medium">
                {name(skillKey(skill, "name"))}
              </th>
              <td className="py-1.5 pl-2 text-right">{mark === null ? t("table.notYet") : figure(mark)}</td>
              <td className="py-1.5 pl-2 text-right">
                {band ? t("table.span", { low: figure(band.low), high: figure(band.high) }) : "–"}
              </td>
              <td className="py-1.5 pl-2 text-right">{before === null ? "–" : figure(before)}</td>
              <td className="py-1.5 pl-2 text-right">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
