"use client";

import { useTranslations } from "next-intl";
import type { RoomFrame, RoomView, SeatView } from "../../engine/room-view.ts";
import { EmptyInbox } from "../letter/empty-inbox.tsx";
import { LetterSheet } from "../letter/letter-sheet.tsx";
import { BothCarried } from "./both-carried.tsx";
import { futureOf } from "./phone-scene.ts";

/** Day 90 of the own future, and of the other one where there are two. */
export function PhoneLetter({ frame, room, you }: { frame: RoomFrame; room: RoomView; you: SeatView }) {
  const t = useTranslations("phone.letter");
  const own = futureOf(room, you);
  const other = room.futures.find((future) => future !== own);
  return (
    <>
      <h2 className="text-center text-[28px]">{t("title")}</h2>
      <BothCarried futures={room.futures} className="mt-2 text-center text-muted" />
      {[own, other].map((future) => {
        if (future?.ended === undefined) return null;
        const { letter } = future.ended;
        const whose = other && t(future === own ? "mine" : "other");
        const more = { small: true, ...(whose !== undefined && { whose }) };
        return (
          <div key={future === own ? "own" : "other"} className="mt-5">
            {whose && <h3 className="mb-2 text-[17px]">{whose}</h3>}
            <p className="mb-3 text-center text-muted">{letter.note}</p>
            {letter.paragraphs.length > 0 ? (
              <LetterSheet letter={letter} title={t("title")} {...more} />
            ) : (
              <EmptyInbox name={frame.scenario.buyer.shortName} {...more} />
            )}
          </div>
        );
      })}
    </>
  );
}
