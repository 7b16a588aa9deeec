"use client";

import { useTranslations } from "next-intl";
import type { PublicFace } from "../../engine/view.ts";
import type { WatchedEnd } from "../../engine/watch.ts";
import { exact } from "../debrief/account.ts";
import { Dashboard } from "../letter/dashboard.tsx";
import { EmptyInbox } from "../letter/empty-inbox.tsx";
import { LetterSheet } from "../letter/letter-sheet.tsx";

/** How one way ended: the ending, the letter it earned, and what the quota saw on the day. */
export function WayEnd({
  end,
  whose,
  scenario,
}: {
  end: WatchedEnd;
  /** The name of this way. */
  whose: string;
  scenario: PublicFace;
}) {
  const t = useTranslations("watch");
  const bands = useTranslations("debrief.bands");
  const letters = useTranslations("letter");
  const { buyer } = scenario;
  const { letter } = end;
  return (
    <div className="rise mt-4">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <span className="font-serif text-[20px] font-semibold">{end.headline}</span>
        <span className="pill">{bands(end.band)}</span>
      </p>
      <p className="mt-1">{end.summary}</p>
      <p className="mt-1 text-[14px] text-muted">{t("lostInAll", { points: exact(end.lost) })}</p>
      {letter.note !== "" && <p className="mt-4 text-[15px] text-muted">{letter.note}</p>}
      <div className="mt-3">
        {letter.paragraphs.length > 0 ? (
          <LetterSheet
            letter={letter}
            title={letters("from", { name: buyer.name, place: buyer.place })}
            small
            whose={whose}
          />
        ) : (
          <EmptyInbox name={buyer.shortName} small whose={whose} />
        )}
      </div>
      <Dashboard dashboard={letter.dashboard} whose={whose} />
    </div>
  );
}
