"use client";

import { useTranslations } from "next-intl";
import type { Says, View } from "../../engine/view.ts";
import { Line } from "./line.tsx";

/** What has been said, as far as this level keeps it. */
export function Transcript({ view, name }: { view: View; name: string }) {
  const t = useTranslations("play");
  const said: Says[] = [...(view.transcript ?? []), ...view.says];
  return (
    <>
      {!view.transcript && <p className="mb-3 text-muted">{t("transcript.gone")}</p>}
      <ol className="space-y-2.5">
        {said.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a transcript only ever grows at its end
          <li key={index} className={each.who === "scene" ? "text-muted italic" : ""}>
            {each.who !== "scene" && (
              <span className="block text-[13px] font-semibold text-muted">
                {each.who === "you" ? t("you") : name}
              </span>
            )}
            <Line text={each.text} />
          </li>
        ))}
      </ol>
    </>
  );
}
