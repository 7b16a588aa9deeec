"use client";

import { useTranslations } from "next-intl";
import type { FutureView, RoomFrame } from "../../engine/room-view.ts";
import { PhoneTalk } from "./phone-talk.tsx";
import { Thought } from "./thought.tsx";

/** The line that was played, and the answer to it. Who sits in the buyer's chair reads it aloud. */
export function PhoneReact({
  frame,
  future,
  inChair,
  delegate,
}: {
  frame: RoomFrame;
  future: FutureView;
  inChair: boolean;
  /** The own line is the one that was played. */
  delegate: boolean;
}) {
  const t = useTranslations("phone");
  const name = frame.scenario.buyer.shortName;
  return (
    <>
      <p className="mb-2 text-[15px] text-muted">
        {delegate ? t("delegate") : future.played && t("react.by", { by: future.played.by })}
      </p>
      <PhoneTalk says={future.says}>
        {inChair && (
          <p className="rounded-xl border-[1.5px] border-edge bg-sky px-4 py-2 font-semibold text-[var(--on-token)]">
            {t("react.aloud", { name })}
          </p>
        )}
      </PhoneTalk>
      {future.thought !== undefined && (
        <Thought title={t("react.thought", { name })} text={future.thought} className="mt-3.5 text-[18px]" />
      )}
      {future.over && <p className="mt-4 text-muted">{t("react.over")}</p>}
    </>
  );
}
