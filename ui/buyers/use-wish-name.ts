"use client";

import { useTranslations } from "next-intl";
import { skillKey } from "../messages/skill.ts";
import type { Facet, Length } from "./choose.ts";

/** What a filter is called on screen. */
export function useWishName(): (facet: Facet, value: string) => string {
  const t = useTranslations("buyers");
  const skills = useTranslations("skills");
  return (facet, value) => {
    if (facet === "skill") return skills(skillKey(value, "name"));
    if (facet === "difficulty") return t("level", { level: value });
    if (facet === "length") return t(`length.${value as Length}`);
    return t(`ending.${value as "yes" | "no-sale"}`);
  };
}
