"use client";

import { useTranslations } from "next-intl";
import type { Says } from "../../engine/view.ts";
import { Line } from "./line.tsx";

/** The last exchange as the buyer heard it, and three questions to ask oneself in their place. */
export function Hat({ says, name }: { says: readonly Says[]; name: string }) {
  const t = useTranslations("play");
  const heard = says.findLast((each) => each.who === "buyer")?.text;
  const yours = says.findLast((each) => each.who === "you")?.text;
  return (
    <>
      <p>{t("hat.text", { name })}</p>
      <ul className="mt-3 space-y-2.5">
        {yours && (
          <li className="rounded-xl bg-yours px-4 py-2.5">
            <span className="block text-[13px] font-semibold text-muted">{t("hat.heard", { name })}</span>
            “<Line text={yours} />”
          </li>
        )}
        {heard && (
          <li className="rounded-xl border-[1.5px] border-edge bg-raised px-4 py-2.5">
            <span className="block text-[13px] font-semibold text-muted">{t("hat.said", { name })}</span>
            “<Line text={heard} />”
          </li>
        )}
      </ul>
      <ol className="mt-4 list-decimal space-y-1.5 pl-5">
        {(["sees", "fears", "asks"] as const).map((key) => (
          <li key={key} className="pl-1">
            {t(`hat.${key}`, { name })}
          </li>
        ))}
      </ol>
      <p className="mt-4 text-[15px] text-muted">{t("hat.guess")}</p>
    </>
  );
}
