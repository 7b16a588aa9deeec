"use client";

import { useTranslations } from "next-intl";
import { useEndWord } from "../device/day-word.ts";
import { skillKey } from "../messages/skill.ts";
import type { Assignment } from "./assignment.ts";

/** Says what is to be done: the buyer and the scene, or the skill. */
export function useWhat(): (assignment: Pick<Assignment, "scenario" | "skill">) => string {
  const t = useTranslations("assignments.what");
  const skills = useTranslations("skills");
  return ({ scenario, skill }) => {
    if (scenario === undefined) return t("drill", { skill: skills(skillKey(skill ?? "hearing", "name")) });
    return scenario.open
      ? t("talk", { buyer: scenario.buyer, title: scenario.title })
      : t("gone", { title: scenario.title });
  };
}

/** Says when it is due in the reader's own time zone, seen from `now`. */
export function useDue(now: string): (due: string) => string {
  const t = useTranslations("assignments");
  const say = useEndWord(now);
  return (due) => t("due", { ...say(due), over: String(Date.parse(due) <= Date.parse(now)) });
}

/** Says what it takes, in parts. */
export function useAsks(): (assignment: Assignment) => string[] {
  const t = useTranslations("assignments");
  return ({ scenario, attempts: { min, max }, band, level }) => [
    t(scenario === undefined ? "asks.drills" : "asks.talks", { min }),
    ...(max === null ? [] : [t("asks.max", { max })]),
    ...(band === null ? [] : [t("asks.band", { band: t(`bands.${band}`) })]),
    ...(level === null ? [] : [t("asks.level", { level: t(`levels.${level}`) })]),
  ];
}
