"use client";

import { useTranslations } from "next-intl";
import type { DeskView } from "../../engine/room-view.ts";
import { Line } from "../play/line.tsx";

/** After the talk: every decision with its votes before and after they were talked over. */
export function DeskAfter({ desk }: { desk: DeskView }) {
  const t = useTranslations("desk.after");
  const forks = desk.room.forks.filter(({ played }) => played !== undefined);
  return (
    <section aria-labelledby="desk-votes">
      <h2 id="desk-votes" className="text-[20px]">
        {t("title")}
      </h2>
      {forks.length === 0 && <p className="mt-1 text-muted">{t("none")}</p>}
      <ol className="mt-3 grid gap-3">
        {forks.map(({ number, heard, played, split }) => (
          <li key={number} className="row-rule pt-2.5">
            <p className="font-serif text-[16px] leading-snug">
              “<Line text={heard} />”
            </p>
            {played && (
              <p className="mt-1 text-[15px]">
                {t("played", { by: played.by })} “<Line text={played.text} />”
              </p>
            )}
            {split && (
              <p className="mt-1 text-[14.5px] text-muted tabular-nums">
                {split.before && `${t("before")} ${words(split.before)} · `}
                {t(split.before ? "now" : "votes")} {words(split.now)}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

const words = (counts: readonly { choice: string | null; count: number }[]) =>
  counts.flatMap(({ choice, count }) => (choice === null ? [] : [count])).join(" – ");
