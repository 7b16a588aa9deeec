"use client";

import { useTranslations } from "next-intl";
import type { FutureView, RoomFrame } from "../../engine/room-view.ts";
import { faceAddress } from "../faces/address.ts";
import { BuyerFace } from "../faces/buyer-face.tsx";
import { RoundTable } from "../table/round-table.tsx";

interface Props {
  frame: RoomFrame;
  future: FutureView;
  /** Which of two futures this phone is in, from 1; null when there is one. */
  number: number | null;
  inChair: boolean;
}

/** The buyer as the phone has them: face, mood, and where the room's chair stands. */
export function PhoneHeader({ frame, future, number, inChair }: Props) {
  const t = useTranslations("phone");
  const play = useTranslations("play");
  const { buyer } = frame.scenario;
  return (
    <header
      className="mood-light sticky top-0 z-10 shrink-0 border-b-[1.5px] border-edge bg-paper"
      style={{
        "--mood-light": `var(--mood-${future.mood})`,
        backgroundImage: "linear-gradient(100deg, var(--mood-light), var(--paper) 85%)",
      }}
    >
      <div className="mx-auto flex w-full max-w-[640px] items-center gap-3 px-4 py-2.5">
        <span className="shrink-0 overflow-hidden rounded-full border-[1.5px] border-edge bg-card">
          <BuyerFace
            src={faceAddress(frame.scenario, future.face)}
            alt={play("looks", { name: buyer.shortName, face: future.face })}
            className="w-[60px] translate-y-[3px] scale-110"
          />
        </span>
        <div className="on-tint min-w-0 flex-1">
          <p className="truncate font-serif text-[19px] leading-tight font-semibold">{buyer.name}</p>
          <p className="text-[15px] text-muted">
            {t("mood", { mood: future.mood, minutes: future.minutes })}
          </p>
          {(number !== null || inChair) && (
            <p className="mt-0.5 flex flex-wrap gap-1.5">
              {number !== null && <span className="pill">{t("future", { number })}</span>}
              {inChair && (
                <span className="pill">
                  <span aria-hidden="true" className="hat hat-theirs" />
                  {t("chairOf", { name: buyer.shortName })}
                </span>
              )}
            </p>
          )}
        </div>
        <RoundTable
          side={future.side}
          className="w-[58px] shrink-0"
          description={play(`tableSays.${placeOf(future.side)}`)}
        />
      </div>
    </header>
  );
}

function placeOf(side: number): "across" | "turning" | "beside" | "same-side" {
  if (side < 0.25) return "across";
  if (side < 0.55) return "turning";
  return side < 0.85 ? "beside" : "same-side";
}
