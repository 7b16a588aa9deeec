"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { RoomFrame, RoomView, SeatView } from "../../engine/room-view.ts";
import { AfterAway } from "./after-away.tsx";
import { AfterLetters } from "./after-letters.tsx";
import { BehaviourForm } from "./behaviour-form.tsx";
import { OwnVotes } from "./own-votes.tsx";
import { useAfter } from "./use-after.ts";

interface Props {
  frame: RoomFrame;
  room: RoomView;
  you: SeatView;
}

/** What is left for each phone after the talk: what the group talks about, the own one thing, and the own votes. */
export function AfterPhone({ frame, room, you }: Props) {
  const t = useTranslations("after");
  const name = frame.scenario.buyer.shortName;
  const { after, failed, again } = useAfter(frame.id, null);
  const { topic = "votes" } = room;
  const own = after?.you;
  return (
    <>
      <div role="status">
        <h2 className="text-center text-[26px] leading-tight">{t(`topics.${topic}`, { name })}</h2>
      </div>
      {topic === "letter" && <AfterLetters frame={frame} room={room} />}
      {topic !== "letter" && topic !== "commit" && (
        <p className="mt-2 text-center text-[15px] text-muted">{t("look", { name })}</p>
      )}
      {after === null && <AfterAway failed={failed} again={again} />}
      {own && (
        <>
          {/* Another seat on this device is another person's. */}
          <BehaviourForm key={you.seat} id={frame.id} first={own.behaviour} />
          <OwnVotes forks={own.forks} name={name} open={topic === "votes"} />
          {own.drills > 0 && (
            <p className="mt-5 text-[15px] text-muted">
              {t("phone.drills", { count: own.drills })} <Link href="/drills">{t("phone.toDrills")}</Link>
            </p>
          )}
        </>
      )}
    </>
  );
}
