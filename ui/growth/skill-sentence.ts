import { useTranslations } from "next-intl";
import { skillKey } from "../messages/skill.ts";
import type { SkillFacts } from "./facts.ts";
import { figure } from "./places.ts";

/** Says where a skill stands in one sentence, for whoever does not see the bar. */
export function useSkillSentence(): (facts: SkillFacts) => string {
  const t = useTranslations("growth.skills.row");
  const name = useTranslations("skills");
  return ({ skill: key, band, mark, before, trend, needed }) => {
    const skill = name(skillKey(key, "name"));
    if (band === null) return t("none", { skill, needed });
    const span = { low: figure(band.low), high: figure(band.high) };
    if (mark === null) return t("wide", { skill, needed, ...span });
    return t("known", {
      ...{ skill, ...span, mark: figure(mark), trend: trend ?? "steady" },
      before: before === null ? "none" : String(figure(before)),
    });
  };
}
