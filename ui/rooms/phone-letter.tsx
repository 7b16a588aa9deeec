"use client";

import { useTranslations } from "next-intl";
import type { RoomFrame, RoomView, SeatView } from "../../engine/room-view.ts";
import { LetterOrNone } from "../letter/letter-or-none.tsx";
import { futureOf } from "./phone-scene.ts";

/** Day 90 of the own future, and of the other one where there are two. */
export function PhoneLetter({ frame, room, you }: { frame: RoomFrame; room: RoomView; you: SeatView }) {
  const t = useTranslations("phone.letter");
  const own = futureOf(room, you);
  const other = room.futures.find((future) => future !== own);
  return (
    <>
      <h2 className="text-center text-[28px]">{t("title")}</h2>
      {[own, other].map(
        (future) =>
          future?.ended && (
            <section key={future === own ? "own" : "other"} className="mt-5">
              {other && <h3 className="mb-2 text-[17px]">{t(future === own ? "mine" : "other")}</h3>}
              <p className="mb-3 text-center text-muted">{future.ended.letter.note}</p>
              <LetterOrNone letter={future.ended.letter} name={frame.scenario.buyer.shortName} />
            </section>
          ),
      )}
    </>
  );
}
