import { useTranslations } from "next-intl";
import { skillKey } from "../messages/skill.ts";
import type { SkillFacts } from "./facts.ts";
import { SkillBar } from "./skill-bar.tsx";
import { SkillFigures } from "./skill-figures.tsx";
import { useSkillSentence } from "./skill-sentence.ts";

/** Every skill with its band: where it stands now, how sure that is, and where the five moments before stood. */
export function TenSkills({ skills }: { skills: readonly SkillFacts[] }) {
  const t = useTranslations("growth.skills");
  const name = useTranslations("skills");
  const sentence = useSkillSentence();
  return (
    <section aria-labelledby="ten-skills" className="sheet drop px-5 py-5 sm:px-[22px]">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="ten-skills" className="text-[21px]">
          {t("title")}
        </h2>
        <p className="text-[14px] text-muted">{t("key")}</p>
      </div>
      <ul className="mt-1">
        {skills.map((facts) => (
          <li key={facts.skill} className="row-rule">
            <span className="sr-only">{sentence(facts)}</span>
            <span
              aria-hidden="true"
              className="grid grid-cols-[1fr_auto] items-center gap-x-3.5 gap-y-1.5 py-2 sm:grid-cols-[210px_1fr_120px]"
            >
              <strong className="text-[15px] font-semibold">{name(skillKey(facts.skill, "name"))}</strong>
              <SkillBar facts={facts} className="order-last col-span-2 sm:order-none sm:col-span-1" />
              <span
                className={`text-[14.5px] ${facts.trend === "rising" ? "font-medium text-teal" : "text-muted"}`}
              >
                {facts.needed > 0
                  ? t("needed", { count: facts.needed })
                  : t(`trend.${facts.trend ?? "steady"}`)}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <SkillFigures skills={skills} />
    </section>
  );
}
