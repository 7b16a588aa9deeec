"use client";

import { useTranslations } from "next-intl";
import type { RoomAfter } from "../../engine/room-after.ts";
import type { RoomFrame, RoomView } from "../../engine/room-view.ts";
import { AfterAway } from "./after-away.tsx";
import { AfterLetters } from "./after-letters.tsx";
import { TalkedVotes } from "./talked-votes.tsx";
import { useAfter } from "./use-after.ts";

/** How often the stage looks how many have written something down. */
const lookEvery = 4000;

/** The stage after the talk: what the group talks about, one thing at a time. */
export function AfterStage({ frame, room }: { frame: RoomFrame; room: RoomView }) {
  const t = useTranslations("after");
  const { topic = "votes" } = room;
  const name = frame.scenario.buyer.shortName;
  const { after, failed, again } = useAfter(frame.id, topic === "commit" ? lookEvery : null);
  const isQuestion = topic !== "votes" && topic !== "commit" && topic !== "letter";
  return (
    <div className="mx-auto w-full max-w-[80rem] flex-1 px-8 py-7">
      <div role="status">
        <h1
          className={
            isQuestion ? "rise mt-[12vh] text-center text-[3rem] leading-tight" : "rise text-[2.2rem]"
          }
        >
          {t(`topics.${topic}`, { name })}
        </h1>
      </div>
      {isQuestion && <p className="mt-6 text-center text-[1.2rem] text-muted">{t("look", { name })}</p>}
      {topic === "votes" &&
        (after === null ? <AfterAway failed={failed} again={again} /> : <TalkedVotes forks={after.forks} />)}
      {topic === "letter" && <AfterLetters frame={frame} room={room} />}
      {topic === "commit" && <Committed after={after} />}
    </div>
  );
}

function Committed({ after }: { after: RoomAfter | null }) {
  const t = useTranslations("after.stage");
  return (
    <>
      <p className="mt-4 max-w-[46rem] text-[1.4rem]">{t("commit")}</p>
      <p role="status" className="mt-6 text-[1.6rem] font-semibold">
        {after && t("committed", { count: after.committed, seats: after.seats })}
      </p>
    </>
  );
}
