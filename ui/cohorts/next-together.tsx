import Link from "next/link";
import { useTranslations } from "next-intl";
import { skillKey } from "../messages/skill.ts";
import type { OverviewFacts } from "./overview.ts";

/** The scene to meet together next, and why. */
export function NextTogether({ next, cohort }: { next: OverviewFacts["next"]; cohort: string }) {
  const t = useTranslations("overview.next");
  const skills = useTranslations("skills");
  return (
    <section className="sheet drop px-5 py-4" aria-labelledby="next-together">
      <h3 id="next-together" className="text-xl">
        {t("title")}
      </h3>
      {next === null ? (
        <p className="mt-1 text-muted">{t("none")}</p>
      ) : (
        <>
          <p className="mt-1.5 font-serif text-[19px]">
            {next.scene.buyer}: {next.scene.title}
          </p>
          <p className="text-[15px]">
            {t(`why.${next.reason}`, { skill: skills(skillKey(next.skill, "name")) })}{" "}
            <span className="text-muted">{t("minutes", { minutes: next.scene.minutes })}</span>
          </p>
          <p className="mt-1 flex flex-wrap gap-x-5">
            <Link
              className="plain-link inline-flex min-h-11 items-center"
              href={`/scenarios/${next.scene.id}`}
            >
              {t("brief")}
            </Link>
            <Link
              className="plain-link inline-flex min-h-11 items-center"
              href={`/cohorts/${cohort}/assignments`}
            >
              {t("ask")}
            </Link>
          </p>
        </>
      )}
    </section>
  );
}
