import { useTranslations } from "next-intl";
import type { Ending, Figures } from "../../engine/rulebook.ts";
import { exact } from "../debrief/account.ts";

/** What each ending is worth, in a case that fits and in one that does not. */
export function Endings({ figures }: { figures: Figures }) {
  const t = useTranslations("rules.endings");
  const names = Object.keys(figures.ending) as Ending[];
  const { level } = figures;
  return (
    <>
      <div className="sheet mt-4 overflow-x-auto px-5 py-2">
        <table className="w-full text-left">
          <thead>
            <tr className="text-[14px] text-muted">
              <th className="py-1.5">
                <span className="sr-only">{t("title")}</span>
              </th>
              <th className="w-24 py-1.5 text-right font-semibold">{t("fits")}</th>
              <th className="w-24 py-1.5 text-right font-semibold">{t("fitsNot")}</th>
            </tr>
          </thead>
          <tbody>
            {names.map((name) => (
              <tr key={name} className="row-rule">
                <th scope="row" className="py-1.5 pr-4 font-normal">
                  {t(name)}
                </th>
                <td className="py-1.5 text-right font-semibold tabular-nums">
                  {exact(figures.ending[name].good)}
                </td>
                <td className="py-1.5 text-right font-semibold tabular-nums">
                  {exact(figures.ending[name].bad)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-3">
        {t("levels", {
          trust: exact(level.trust),
          understood: exact(level.understood),
          clarity: exact(level.clarity),
          readiness: exact(level.readiness),
          mood: exact(Math.max(...figures.endMood)),
          self: exact(figures.openSelfWound),
          inherited: exact(figures.openInheritedWound),
          promise: exact(figures.unkeptPromise),
          concession: exact(figures.concession),
        })}
      </p>
      <p className="mt-2">
        {t("released-early", { blind: exact(figures.releasedBlind), saved: exact(figures.beatSaved) })}
      </p>
    </>
  );
}
