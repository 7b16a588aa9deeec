"use client";

import { useTranslations } from "next-intl";
import type { PublicFace, Says, View } from "../../engine/view.ts";
import { suggestedLine } from "./assistant-note.tsx";
import { plain } from "./line.tsx";

interface Props {
  scenario: PublicFace;
  view: View;
  before: View | null;
  /** What is said now. */
  says: readonly Says[];
}

/** Says aloud what others see: the change of mood or face, what the body does, and the buyer's words. */
export function Announcer({ scenario, view, before, says }: Props) {
  const t = useTranslations("play");
  const name = scenario.buyer.shortName;
  const words = says.map(({ who, text }) =>
    who === "buyer" ? t("announce.says", { name, text: plain(text) }) : plain(text),
  );
  const wordsOf = (gauge: View["gauge"]) =>
    gauge && ("seen" in gauge ? gauge.seen : `${t("gauge", { name: gauge.name, level: gauge.level })}.`);
  const parts: string[] = [];
  if (before) {
    if (view.mood && view.mood !== before.mood) parts.push(t("announce.mood", { name, mood: view.mood }));
    else if (!view.mood && view.face !== before.face) parts.push(t("looks", { name, face: view.face }));
    if (view.body !== before.body) parts.push(t("announce.body", { name, body: view.body }));
    const gauge = wordsOf(view.gauge);
    if (gauge && gauge !== wordsOf(before.gauge)) parts.push(gauge);
    if (view.table && view.table.place !== before.table?.place)
      parts.push(t(`tableSays.${view.table.place}`));
  }
  // Who else has a word comes after the buyer, and only where the buyer has just moved on.
  const beside: string[] = [];
  if (view.boss && view.boss !== before?.boss) beside.push(t("announce.boss", { text: plain(view.boss) }));
  if (view.assistant && view.assistant.choice !== before?.assistant?.choice) {
    const number = suggestedLine(view);
    beside.push(t("announce.assistant", { number, text: plain(view.assistant.text) }));
  }
  return (
    <div aria-live="polite" aria-atomic="true" className="sr-only">
      {before ? [...parts, ...words, ...beside].join(" ") : ""}
    </div>
  );
}
