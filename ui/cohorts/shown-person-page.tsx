import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { Band } from "../../engine/debrief.ts";
import type { Level } from "../../engine/view.ts";
import { RoundFace } from "../faces/round-face.tsx";
import { calledOf, type Person } from "./person.ts";

/** A finished talk that its owner shows. */
export interface ShownTalk {
  attempt: string;
  shortName: string;
  title: string;
  face: string | null;
  level: Level;
  at: Date;
  band: Band;
  /** A coach's own band. */
  coach: Band | null;
  again: boolean;
  comments: number;
}

interface Props {
  cohort: string;
  person: Person;
  talks: readonly ShownTalk[];
  /** The talk that older ones come after; null on the last page. */
  after: string | null;
  /** This is not the first page. */
  further: boolean;
}

/** A trainee's own page for their coaches: finished talks, newest first. */
export function ShownPersonPage({ cohort, person, talks, after, further }: Props) {
  const t = useTranslations("cohorts.shown");
  const history = useTranslations("growth.history");
  const { dateTime } = useFormatter();
  const address = `/cohorts/${cohort}/people/${person.learner}`;
  const called = calledOf(person) || t("nameless");
  return (
    <section aria-labelledby="shown-person">
      <p className="text-[15px]">
        <Link href={`/cohorts/${cohort}`} className="plain-link inline-flex min-h-11 items-center">
          {t("people")}
        </Link>
      </p>
      <h2 id="shown-person" className="text-2xl [overflow-wrap:anywhere]">
        {t("title", { name: called })}
      </h2>
      <p className="mt-1 max-w-[40em] text-muted">{t("lead", { name: called })}</p>
      {talks.length === 0 ? (
        <p className="sheet mt-4 p-5">{t("none")}</p>
      ) : (
        <ul className="sheet drop mt-4 px-5 py-2 [&>li:first-child]:border-t-0">
          {talks.map(({ attempt, shortName, title, face, level, at, band, coach, again, comments }) => (
            <li key={attempt} className="row-rule">
              <Link
                href={`/cohorts/${cohort}/talks/${attempt}`}
                className="-mx-2 flex items-center gap-x-3.5 rounded-lg px-2 py-2.5 hover:bg-hover"
              >
                <RoundFace src={face} />
                <span className="min-w-0 flex-1">
                  <span className="block text-[15px]">
                    <strong className="font-semibold">{shortName}</strong> · {title}
                  </span>{" "}
                  <span className="block text-[14px] leading-snug text-muted">
                    {dateTime(at, { day: "numeric", month: "short", year: "numeric" })} ·{" "}
                    {history(`levels.${level}`)}
                    {again && ` · ${history("again")}`}
                    {comments > 0 && ` · ${t("comments", { count: comments })}`}
                  </span>
                </span>{" "}
                <span className="shrink-0 text-right text-[15px] font-semibold">
                  {history(`bands.${band}`)}
                  {coach && (
                    <span className="block text-[14px] font-normal text-muted">
                      {history("coach", { band: history(`bands.${coach}`) })}
                    </span>
                  )}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {(after !== null || further) && (
        <nav aria-label={history("pages")} className="mt-4 flex flex-wrap justify-between gap-3">
          {further && (
            <Link href={address} className="press">
              {history("newest")}
            </Link>
          )}
          {after !== null && (
            <Link href={`${address}?after=${after}`} className="press ml-auto">
              {history("older")}
            </Link>
          )}
        </nav>
      )}
    </section>
  );
}
