import Link from "next/link";
import { useTranslations } from "next-intl";
import { RoundFace } from "../faces/round-face.tsx";
import { useLineName } from "../messages/line-name.ts";
import { skillKey } from "../messages/skill.ts";
import { Card } from "./card.tsx";
import type { DueMoment } from "./facts.ts";

/** The moments that are due. A day missed costs nothing, so nothing here counts days. */
export function DueToday({ due }: { due: readonly DueMoment[] }) {
  const t = useTranslations("growth.due");
  const skills = useTranslations("skills");
  const nameOf = useLineName();
  return (
    <Card id="due" title={t("title")}>
      <p className={`text-[15px] text-muted ${due.length > 0 ? "" : "mt-1.5"}`}>
        {due.length > 0 ? t("some", { count: due.length }) : t("none")}
      </p>
      {due.length > 0 && (
        <>
          <ul className="mt-2.5">
            {due.map((moment) => (
              <li key={moment.id} className="row-rule flex items-center gap-3 py-2">
                <RoundFace src={moment.with?.face ?? null} />
                <span className="min-w-0">
                  <strong className="block text-[15px] font-semibold">
                    {moment.with
                      ? t("with", { name: moment.with.shortName, title: moment.with.title })
                      : t("new")}
                  </strong>
                  <span className="block text-[15px] leading-snug text-muted">
                    {moment.own === null
                      ? skills(skillKey(moment.skill, "name"))
                      : t("own", { line: nameOf(moment.own) })}
                  </span>
                </span>
              </li>
            ))}
          </ul>
          <Link href="/drills" className="press press-main mt-2">
            {t("start")}
          </Link>
        </>
      )}
    </Card>
  );
}
