import { useTranslations } from "next-intl";
import { skillKey } from "../messages/skill.ts";
import type { SkillFacts } from "./facts.ts";

/** The ten skills before the first moment: what each of them is. */
export function SkillsToCome({ skills }: { skills: readonly SkillFacts[] }) {
  const t = useTranslations("growth.skills");
  const skillText = useTranslations("skills");
  return (
    <section aria-labelledby="ten-skills" className="sheet drop px-5 py-5 sm:px-[22px]">
      <h2 id="ten-skills" className="text-[21px]">
        {t("title")}
      </h2>
      <p className="mt-1 mb-3 text-[15px] text-muted">{t("newcomer")}</p>
      <dl>
        {skills.map(({ skill }) => (
          <div key={skill} className="row-rule gap-x-3.5 py-2 text-[15px] sm:grid sm:grid-cols-[210px_1fr]">
            <dt className="font-semibold">{skillText(skillKey(skill, "name"))}</dt>
            <dd className="text-muted">{skillText(skillKey(skill, "text"))}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
