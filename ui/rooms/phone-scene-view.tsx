"use client";

import { useTranslations } from "next-intl";
import { useKept } from "../device/kept.ts";
import { AfterPhone } from "./after-phone.tsx";
import { OwnAnswer } from "./own-answer.tsx";
import { ownVoteOf } from "./own-vote.ts";
import { PhoneAlone } from "./phone-alone.tsx";
import { PhoneLetter } from "./phone-letter.tsx";
import { PhoneLobby } from "./phone-lobby.tsx";
import { PhoneNote } from "./phone-note.tsx";
import type { PhoneProps } from "./phone-props.ts";
import { PhoneQuestion } from "./phone-question.tsx";
import { PhoneReact } from "./phone-react.tsx";
import { asks } from "./phone-scene.ts";
import { PhoneTalk } from "./phone-talk.tsx";
import { StageVotes } from "./stage-votes.tsx";
import { TimeLeft } from "./time-left.tsx";
import { wantedName } from "./wanted-name.ts";

/** The one thing a phone shows at this step. */
export function PhoneScene(props: PhoneProps) {
  const { frame, room, you, future, scene, inChair, outbox } = props;
  const t = useTranslations("phone");
  const [wanted] = useKept(wantedName(frame.id));
  const name = frame.scenario.buyer.shortName;
  if (asks(scene)) return <PhoneQuestion {...props} scene={scene} />;
  switch (scene) {
    case "lobby":
      return <PhoneLobby frame={frame} seats={room.seats} name={you.name} wanted={wanted || null} />;
    case "show":
      return (
        <>
          <PhoneTalk says={future.says} />
          <p className="mt-5 text-center text-[15px] text-muted">{t("show.text")}</p>
        </>
      );
    case "split":
    case "pair": {
      const own = ownVoteOf(future, you, outbox, room.number);
      return (
        <>
          <PhoneTalk says={future.says} read />
          <div className="mt-5">
            <PhoneNote
              title={t(`${scene}.title`)}
              text={t(scene === "pair" && inChair ? "pair.chair" : `${scene}.text`, { name })}
            >
              {scene === "pair" && !room.paused && (
                <p className="mt-1 font-semibold">
                  <TimeLeft since={room.since} seconds={room.seconds} ahead={props.ahead} />
                </p>
              )}
              <OwnAnswer own={own} choices={future.choices} inChair={inChair} />
              {future.split && (
                <div className="mt-4">
                  <StageVotes future={future} name={name} small />
                </div>
              )}
            </PhoneNote>
          </div>
        </>
      );
    }
    case "react":
      return <PhoneReact frame={frame} future={future} inChair={inChair} delegate={you.delegate} />;
    case "on":
      return <PhoneNote title={t("on.title")} text={t("on.text")} />;
    case "alone":
      return <PhoneAlone room={frame.id} name={name} />;
    case "letter":
      return <PhoneLetter frame={frame} room={room} you={you} />;
    case "after":
      return <AfterPhone frame={frame} room={room} you={you} />;
    default:
      return null;
  }
}
