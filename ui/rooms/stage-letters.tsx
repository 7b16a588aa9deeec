"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { RoomFrame, RoomView } from "../../engine/room-view.ts";
import { faceAddress } from "../faces/address.ts";
import { RoundFace } from "../faces/round-face.tsx";
import { EmptyInbox } from "../letter/empty-inbox.tsx";
import { LetterSheet } from "../letter/letter-sheet.tsx";
import { BothCarried } from "./both-carried.tsx";

/** Day 90: what the buyer writes, or that nothing came; of two futures side by side. */
export function StageLetters({
  frame,
  room,
  children,
}: {
  frame: RoomFrame;
  room: RoomView;
  children: ReactNode;
}) {
  const t = useTranslations("stage");
  const { buyer } = frame.scenario;
  const two = room.futures.length > 1;
  return (
    <div className="mx-auto w-full max-w-[80rem] flex-1 px-8 py-7">
      <h1 className="rise text-center text-[2.2rem]">{t("letters")}</h1>
      <BothCarried futures={room.futures} className="mt-1 text-center text-[1.1rem] text-muted" />
      <div className={`mt-5 grid items-start gap-8 ${two ? "lg:grid-cols-2" : "mx-auto max-w-[52rem]"}`}>
        {room.futures.map((future, index) => {
          const { ended } = future;
          if (ended === undefined) return null;
          const whose = two ? t("future", { number: index + 1 }) : undefined;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a future has no other name than its number
            <article key={index} className="rise">
              <div className="mb-4 flex items-center gap-3">
                <RoundFace src={faceAddress(frame.scenario, future.face)} />
                <div>
                  {whose && <p className="text-[0.9rem] font-semibold text-muted">{whose}</p>}
                  <h2 className="text-[1.35rem]">{ended.headline}</h2>
                </div>
              </div>
              {ended.letter.paragraphs.length > 0 ? (
                <LetterSheet
                  letter={ended.letter}
                  title={`${buyer.name}, ${buyer.place}`}
                  small={two}
                  {...(whose && { whose })}
                />
              ) : (
                <EmptyInbox name={buyer.shortName} small={two} {...(whose && { whose })} />
              )}
              <p className="mt-4 text-muted">{ended.summary}</p>
            </article>
          );
        })}
      </div>
      {children}
    </div>
  );
}
