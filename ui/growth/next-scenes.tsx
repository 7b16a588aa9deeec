import Link from "next/link";
import { useTranslations } from "next-intl";
import { RoundFace } from "../faces/round-face.tsx";
import { skillKey } from "../messages/skill.ts";
import type { Suggestion } from "./facts.ts";

/** Scenes worth meeting next, each with its reason. Choosing freely is always beside them. */
export function NextScenes({ suggestions }: { suggestions: readonly Suggestion[] }) {
  const t = useTranslations("growth.next");
  const name = useTranslations("skills");
  return (
    <section aria-labelledby="next-scenes" className="sheet drop px-5 py-5 sm:px-[22px]">
      <h2 id="next-scenes" className="text-[21px]">
        {t("title", { count: suggestions.length })}
      </h2>
      <ul className="mt-2">
        {suggestions.map(({ scenario, title, shortName, face, minutes, skill, reason }) => (
          <li key={scenario} className="row-rule">
            <Link
              href={`/scenarios/${scenario}`}
              className="-mx-2 flex items-center gap-3.5 rounded-lg px-2 py-2.5 hover:bg-hover"
            >
              <RoundFace src={face} />
              <span className="min-w-0 flex-1">
                <span className="block text-[15px]">
                  <strong className="font-semibold">{shortName}</strong> · {title}
                </span>
                <span className="block text-[15px] leading-snug text-muted">
                  {t.rich(`reason.${reason}`, {
                    name: name(skillKey(skill, "name")),
                    skill: (text) => <span className="font-medium text-teal">{text}</span>,
                  })}
                </span>
              </span>
              <span className="shrink-0 text-[14px] text-muted">{t("minutes", { minutes })}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p className="row-rule pt-2">
        <Link href="/" className="plain-link inline-flex min-h-11 items-center">
          {t("free")}
        </Link>
      </p>
    </section>
  );
}
