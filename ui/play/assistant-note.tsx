"use client";

import { useTranslations } from "next-intl";
import type { View } from "../../engine/view.ts";

/** Number of the line a suggestion means, as it stands in the menu: from 1. */
export function suggestedLine({ assistant, choices }: Pick<View, "assistant" | "choices">): number {
  return choices.filter(({ kind }) => kind === "line").findIndex(({ id }) => id === assistant?.choice) + 1;
}

/** What the sales software would say here. Plainly a machine's: its own frame, its own type, and it says so. */
export function AssistantNote({ view, name }: { view: View; name: string }) {
  const t = useTranslations("play.assistant");
  if (!view.assistant) return null;
  return (
    <aside
      aria-label={t("from")}
      className="settle mb-1 rounded-lg border-[1.5px] border-dashed border-muted bg-card px-4 py-2.5"
    >
      <p className="flex flex-wrap items-baseline justify-between gap-x-3 text-[13px] font-semibold text-muted">
        <span>
          <span aria-hidden="true">⚙ </span>
          {t("from")} {t("suggests", { number: suggestedLine(view) })}
        </span>
        <span className="font-normal">{t("machine", { name })}</span>
      </p>
      <p className="mt-0.5 font-mono text-[14px] leading-snug">{view.assistant.text}</p>
    </aside>
  );
}
