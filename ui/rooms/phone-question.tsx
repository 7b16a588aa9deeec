"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { useKept } from "../device/kept.ts";
import { ownVoteOf } from "./own-vote.ts";
import type { PhoneProps } from "./phone-props.ts";
import { PhoneTalk } from "./phone-talk.tsx";
import { PhoneVote } from "./phone-vote.tsx";
import { TimeLeft } from "./time-left.tsx";
import { useVoteKeys } from "./use-vote-keys.ts";

/** THINK or REVOTE: what the buyer said, and the lines. The vote goes out with the press and is kept until it is counted. */
export function PhoneQuestion({ frame, room, you, future, scene, inChair, ahead, outbox, send }: PhoneProps) {
  const t = useTranslations("phone");
  const name = frame.scenario.buyer.shortName;
  const own = ownVoteOf(future, you, outbox, room.number);
  const lines = useRef<HTMLDivElement>(null);
  const [single] = useKept("single-keys");
  // What could be seen was shown before; now there has to be room for the lines.
  const spoken = future.says.filter(({ who }) => who === "buyer");
  const again = scene === "revote";

  function vote(choice: string | null, confidence?: number) {
    const { fork, round } = future;
    if (fork === null || room.paused) return;
    void send({ kind: "vote", fork, round, choice, ...(confidence !== undefined && { confidence }) });
  }
  useVoteKeys({
    ...{ choices: future.choices, enabled: !room.paused, single: single !== "off" },
    ...{ vote, within: lines },
  });

  return (
    <>
      <PhoneTalk says={spoken.length > 0 ? spoken : future.says} read />
      <div ref={lines} className="mt-5">
        <PhoneVote
          future={future}
          own={own}
          held={outbox.held}
          paused={room.paused}
          title={t(
            again ? (inChair ? "revote.chair" : "revote.title") : inChair ? "think.chair" : "think.title",
            { name },
          )}
          text={t(again ? "revote.text" : "think.private")}
          clock={!room.paused && <TimeLeft since={room.since} seconds={room.seconds} ahead={ahead} />}
          onVote={vote}
        />
      </div>
    </>
  );
}
