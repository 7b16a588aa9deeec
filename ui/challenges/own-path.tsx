"use client";

import { useTranslations } from "next-intl";
import type { PathMoment } from "./challenge.ts";
import { drawnPath } from "./path-geometry.ts";
import { useScore } from "./score.ts";

/** A growth week seen by the one who walks it: each moment against how such moments went before. */
export function OwnPath({ path }: { path: readonly PathMoment[] }) {
  const t = useTranslations("challenges.path");
  const say = useScore("growth");
  const { spots, zero } = drawnPath(path);
  return (
    <section className="sheet drop px-5 py-4 sm:px-6 sm:py-5" aria-labelledby="own-path">
      <h2 id="own-path" className="text-[19px]">
        {t("title")}
      </h2>
      {path.length === 0 ? (
        <p className="mt-2 text-muted">{t("empty")}</p>
      ) : (
        <>
          <div className="mt-3 flex h-[130px] gap-3" aria-hidden="true">
            <div className="relative min-w-0 flex-1">
              <svg
                className="absolute inset-0 size-full"
                viewBox="0 0 100 100"
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <line
                  x1="0"
                  x2="100"
                  y1={zero}
                  y2={zero}
                  stroke="var(--amber)"
                  strokeWidth="2.5"
                  strokeDasharray="5 5"
                  vectorEffect="non-scaling-stroke"
                />
                <polyline
                  points={spots.map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`).join(" ")}
                  fill="none"
                  stroke="var(--ink)"
                  strokeWidth="3"
                  strokeLinejoin="round"
                  strokeLinecap="round"
                  vectorEffect="non-scaling-stroke"
                />
              </svg>
              {spots.map(({ x, y }) => (
                <span
                  key={x}
                  className="absolute size-[18px] -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-edge-strong bg-teal"
                  style={{ left: `${x}%`, top: `${y}%` }}
                />
              ))}
            </div>
            <div className="relative w-[74px] shrink-0 text-[14px] text-muted">
              <span className="absolute -translate-y-1/2" style={{ top: `${zero}%` }}>
                {t("before")}
              </span>
            </div>
          </div>
          <ol className="sr-only">
            {path.map(({ score, before }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: moments have no other name than their order
              <li key={index}>{t("moment", { difference: say(Math.round(score - before)) })}</li>
            ))}
          </ol>
          <p className="mt-2 text-[14px] text-muted">{t("text", { moments: path.length })}</p>
        </>
      )}
    </section>
  );
}
