"use client";

import { useTranslations } from "next-intl";
import { useKept } from "../device/kept.ts";

/** A place to find one's own words before reading anybody else's. It never leaves the device. */
export function SayFirst({ attempt, turn }: { attempt: string; turn: number }) {
  const t = useTranslations("play");
  const [text, setText] = useKept(`first:${attempt}:${turn}`);
  return (
    <details className="text-[15px]">
      <summary className="w-fit py-1.5 text-muted hover:text-ink">{t("sayFirst.title")}</summary>
      <label className="mt-1 block">
        <span className="sr-only">{t("sayFirst.label")}</span>
        <textarea
          className="field"
          rows={2}
          maxLength={400}
          value={text}
          placeholder={t("sayFirst.placeholder")}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
    </details>
  );
}
