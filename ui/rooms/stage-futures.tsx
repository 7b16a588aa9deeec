"use client";

import { useTranslations } from "next-intl";
import type { RoomFrame, RoomView } from "../../engine/room-view.ts";
import { faceAddress } from "../faces/address.ts";
import { BuyerFace } from "../faces/buyer-face.tsx";
import { Line } from "../play/line.tsx";
import { StageQuestion } from "./stage-question.tsx";

/** Two futures side by side: the same buyer after two different lines. */
export function StageFutures({ frame, room, ahead }: { frame: RoomFrame; room: RoomView; ahead: number }) {
  const t = useTranslations("stage");
  const play = useTranslations("play");
  const { buyer } = frame.scenario;
  const parting = room.forks.findLast(({ other }) => other !== undefined);
  return (
    <div className="grid flex-1 lg:grid-cols-2">
      {room.futures.map((future, index) => {
        const line = index === 0 ? parting?.played : parting?.other;
        return (
          <section
            // biome-ignore lint/suspicious/noArrayIndexKey: a future has no other name than its number
            key={index}
            aria-label={t("future", { number: index + 1 })}
            className={`px-7 pb-6 ${index === 0 ? "border-edge max-lg:border-b-[1.5px] lg:border-r-[1.5px]" : ""}`}
          >
            <div
              className="mood-light on-tint -mx-7 mb-4 flex items-center gap-4 border-b-[1.5px] border-edge px-7 py-2.5"
              style={{ "--mood-light": `var(--mood-${future.mood})` }}
            >
              <BuyerFace
                src={faceAddress(frame.scenario, future.face)}
                alt={play("looks", { name: buyer.shortName, face: future.face })}
                className="w-[6.4rem] shrink-0"
              />
              <div className="min-w-0">
                <p className="font-serif text-[1.25rem] leading-tight font-semibold">
                  {t("future", { number: index + 1 })} · {t("mood", { mood: future.mood })}
                </p>
                {line && (
                  <p className="line-clamp-2 text-[0.95rem]">
                    “<Line text={line.text} />”
                  </p>
                )}
              </div>
            </div>
            <StageQuestion room={room} future={future} name={buyer.shortName} ahead={ahead} small />
          </section>
        );
      })}
    </div>
  );
}
