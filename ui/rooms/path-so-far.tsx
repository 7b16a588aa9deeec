"use client";

import { useTranslations } from "next-intl";
import type { ForkView } from "../../engine/room-view.ts";
import { plain } from "../play/line.tsx";
import { splitWords } from "./path-shape.ts";
import { PathSoFarDrawing } from "./path-so-far-drawing.tsx";

/** Where the room has come from: drawn, and below it in words. */
export function PathSoFar({ forks, className = "" }: { forks: readonly ForkView[]; className?: string }) {
  const t = useTranslations("stage.path");
  const split = forks.map(splitWords).findLast((words) => words !== "");
  return (
    <section className={`sheet drop px-4 py-3 ${className}`} aria-label={t("title")}>
      <h2 className="text-[1.05rem]">{t("title")}</h2>
      {forks.length === 0 ? (
        <p className="mt-1 text-muted">{t("none")}</p>
      ) : (
        <>
          <PathSoFarDrawing forks={forks} label={t("drawing")} />
          {split && <p className="text-[0.85rem] text-muted">{t("last", { split })}</p>}
          <details className="mt-1">
            <summary className="min-h-11 text-[0.85rem] font-semibold">{t("table")}</summary>
            <PathTable forks={forks} />
          </details>
        </>
      )}
    </section>
  );
}

function PathTable({ forks }: { forks: readonly ForkView[] }) {
  const t = useTranslations("stage.path");
  const two = forks.some(({ future }) => future > 0);
  return (
    <table className="w-full text-left text-[0.8rem]">
      <thead>
        <tr>
          <th scope="col" className="pr-2">
            {t("forkHead")}
          </th>
          <th scope="col" className="pr-2">
            {t("line")}
          </th>
          <th scope="col">{t("split")}</th>
        </tr>
      </thead>
      <tbody>
        {forks.map((fork) => (
          <tr key={fork.number} className="row-rule align-top">
            <th scope="row" className="py-1 pr-2 font-normal">
              {t(fork.again === undefined ? "fork" : "again", { number: fork.again ?? fork.number })}
              {two && <span className="block text-muted">{t("future", { number: fork.future + 1 })}</span>}
            </th>
            <td className="py-1 pr-2">
              {fork.played
                ? [fork.played, fork.other]
                    .map((each) => each && plain(each.text))
                    .filter(Boolean)
                    .join(" / ")
                : t("open")}
            </td>
            <td className="py-1 tabular-nums">{splitWords(fork)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
