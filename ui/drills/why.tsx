import { useTranslations } from "next-intl";
import { useDay } from "../messages/day.ts";
import { useLineName } from "../messages/line-name.ts";
import { skillKey } from "../messages/skill.ts";
import type { Reason } from "./facts.ts";

/** Why a moment comes back, in a sentence or two. */
export function useWhy(): (reason: Reason, open?: boolean) => string {
  const t = useTranslations("drills.why");
  const skills = useTranslations("skills");
  const nameOf = useLineName();
  const day = useDay();
  return ({ skill, own, times, passed }, open = false) => {
    const from =
      own === null
        ? t("found", { skill: skills(skillKey(skill, "name")).toLowerCase() })
        : t(times === 0 ? "own" : "again", { day: day(own.day), line: nameOf(own.name) });
    if (open) return `${from} ${t("open")}`;
    if (times === 0) return from;
    return `${from} ${t("face")} ${t(passed ? "passed" : "missed")}`;
  };
}
