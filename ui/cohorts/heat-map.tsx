import { useTranslations } from "next-intl";
import { skillKey } from "../messages/skill.ts";
import type { OverviewFacts } from "./overview.ts";

/** What is lost by skill and scene, as a table whose fields darken. The number says the same as the colour. */
export function HeatMap({ heat: { games, skills } }: { heat: OverviewFacts["heat"] }) {
  const t = useTranslations("overview.heat");
  const names = useTranslations("skills");
  if (skills.every(({ lost }) => lost === null)) return <p className="text-muted">{t("none")}</p>;
  return (
    <>
      <p className="max-w-[46em] text-[15px] text-muted">{t("text")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by the keyboard */}
      <section className="scroller mt-3" tabIndex={0} aria-label={t("table")}>
        <table className="border-separate border-spacing-1 text-left text-[15px]">
          <caption className="sr-only">{t("table")}</caption>
          <thead className="text-[14px] text-muted">
            <tr>
              <th scope="col" className="min-w-[8em] px-1 align-bottom font-semibold">
                {t("skill")}
              </th>
              <th scope="col" className="px-1 align-bottom font-semibold">
                {t("all")}
              </th>
              {games.map(({ id, buyer, title }) => (
                <th key={id} scope="col" className="w-[6em] min-w-[5em] px-1 align-bottom font-semibold">
                  {buyer}
                  <span className="sr-only">: {title}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {skills.map(({ skill, lost, cells }) => (
              <tr key={skill}>
                <th scope="row" className="px-1 py-1 font-semibold">
                  {names(skillKey(skill, "name"))}
                </th>
                <Field lost={lost} />
                {cells.map((cell, index) => (
                  <Field key={games[index]?.id} lost={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** From this share on a field is as dark as it gets. */
const darkest = 60;

function Field({ lost }: { lost: number | null }) {
  const t = useTranslations("overview.heat");
  if (lost === null) {
    return (
      <td className="rounded-lg border-[1.5px] border-dashed border-line px-2 py-1.5 text-center text-muted">
        <span aria-hidden="true">·</span>
        <span className="sr-only">{t("few")}</span>
      </td>
    );
  }
  const share = Math.min(1, lost / darkest);
  return (
    <td
      className="rounded-lg border-[1.5px] border-edge px-2 pt-1 pb-1.5 text-center font-semibold tabular-nums"
      style={{
        background: `color-mix(in oklab, var(--coral-wash) ${Math.round(share * 100)}%, var(--card))`,
      }}
    >
      {lost}
      <span aria-hidden="true" className="mt-0.5 block h-1 rounded bg-line">
        <span className="block h-1 rounded bg-coral" style={{ width: `${Math.round(share * 100)}%` }} />
      </span>
    </td>
  );
}
