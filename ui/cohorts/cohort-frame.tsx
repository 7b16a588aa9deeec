import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Cohort, isReader } from "./cohort.ts";

/** The parts of a cohort, each at an address of its own. */
export type Section = "people" | "assignments" | "sessions" | "overview";

const sections: readonly Section[] = ["people", "assignments", "sessions", "overview"];

function addressOf(id: string, section: Section): string {
  return section === "people" ? `/cohorts/${id}` : `/cohorts/${id}/${section}`;
}

/** What stands over every part of a cohort: its name, the reader's role, and the way to the other parts. */
export function CohortFrame({
  cohort,
  section,
  children,
}: {
  cohort: Cohort;
  section: Section;
  children: ReactNode;
}) {
  const t = useTranslations("cohorts");
  const { id, name, role, members, archived } = cohort;
  return (
    <article className="wide py-7">
      <p className="text-[15px]">
        <Link href="/cohorts" className="plain-link inline-flex min-h-11 items-center">
          {t("back")}
        </Link>
      </p>
      <h1 className="mt-1 text-[clamp(28px,4.4vw,37px)] [overflow-wrap:anywhere]">{name}</h1>
      <p className="mt-1.5 text-[17px] text-muted">
        {t(`role.${role}`)} · {t("members", { members })}
      </p>
      {archived && <p className="mt-1.5 font-semibold">{t("archived")}</p>}
      <nav aria-label={t("sections.label", { name })} className="scroller mt-5 border-b-[1.5px] border-line">
        <ul className="flex gap-5">
          {sections
            .filter((one) => one !== "overview" || isReader(role))
            .map((one) => (
              <li key={one} className="shrink-0">
                <Link
                  href={addressOf(id, one)}
                  aria-current={one === section ? "page" : undefined}
                  className="flex min-h-11 items-center border-b-[3px] border-transparent px-1 font-semibold whitespace-nowrap text-muted -outline-offset-3 hover:text-ink aria-[current]:border-amber aria-[current]:text-ink"
                >
                  {t(`sections.${one}`)}
                </Link>
              </li>
            ))}
        </ul>
      </nav>
      <div className="mt-6">{children}</div>
    </article>
  );
}
