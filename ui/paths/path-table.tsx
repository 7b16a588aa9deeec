"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { CostedPathMap, PathMap } from "../../engine/path-map.ts";
import { Line } from "../play/line.tsx";
import { costedFork, isCosted, points } from "./costed.ts";
import { letterOf } from "./path-geometry.ts";

interface Props {
  map: PathMap | CostedPathMap;
  onOpen: (fork: number) => void;
}

/** The map as a table: a row for each line that was said. For a coach the costliest forks first, else the scenario's order. */
export function PathTable({ map, onOpen }: Props) {
  const t = useTranslations("pathMap");
  const format = useFormatter();
  const costed = isCosted(map);
  const order = costed
    ? [...map.costliest, ...map.forks.map(({ number }) => number).filter((n) => !map.costliest.includes(n))]
    : map.forks.map(({ number }) => number);
  const forks = order.flatMap((number) => map.forks.filter((fork) => fork.number === number));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by the keyboard
    <section className="scroller" tabIndex={0} aria-label={t("table")}>
      <table className="w-full min-w-[300px] border-collapse text-left text-[15px]">
        <caption className="sr-only">{t(costed ? "captionCosts" : "caption")}</caption>
        <thead className="text-[14px] text-muted">
          <tr>
            <th scope="col" className="py-1.5 pr-3 font-semibold">
              {t("line")}
            </th>
            <th scope="col" className="px-2 py-1.5 text-right font-semibold">
              {t("said")}
            </th>
            {costed && (
              <th scope="col" className="py-1.5 pl-2 text-right font-semibold">
                {t("cost")}
              </th>
            )}
          </tr>
        </thead>
        {forks.map((fork) => (
          <tbody key={fork.number}>
            <tr className="row-rule">
              <th scope="rowgroup" colSpan={costed ? 3 : 2} className="pt-3 pb-1 font-semibold">
                <button
                  type="button"
                  className="press press-small min-h-11"
                  onClick={() => onOpen(fork.number)}
                >
                  {t("open", { number: fork.number })}
                </button>{" "}
                <span className="text-[14px] font-normal text-muted">
                  {t("met", { met: fork.met, here: fork.here })}
                  {costedFork(fork) &&
                    ` · ${t("lost", { points: format.number(points(costedFork(fork)?.cost.mean ?? 0)) })}`}
                </span>
              </th>
            </tr>
            {fork.lines
              .filter(({ count }) => count > 0)
              .map((line, place) => (
                <tr key={line.id} className="align-top">
                  <td className="py-1 pr-3">
                    <span className="mr-1.5 font-semibold">{letterOf(place)}</span>
                    {line.kind === "listen" ? <em>{t("listened")}</em> : <Line text={line.text} />}
                    {line.to.some((to) => to.fork === null) && (
                      <span className="block text-[14px] text-muted">
                        {line.to
                          .filter((to) => to.fork === null)
                          .map((to) =>
                            t("ended", { count: to.count, ending: t(`ending.${to.ending as "kept"}`) }),
                          )
                          .join(" · ")}
                      </span>
                    )}
                  </td>
                  <td className="px-2 py-1 text-right tabular-nums">{line.count}</td>
                  {costed && (
                    <td className="py-1 pl-2 text-right tabular-nums">
                      {format.number(
                        points(costedFork(fork)?.lines.find(({ id }) => id === line.id)?.cost.mean ?? 0),
                      )}
                    </td>
                  )}
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
