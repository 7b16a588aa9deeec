"use client";

import { useTranslations } from "next-intl";
import type { FutureView, RoomView } from "../../engine/room-view.ts";
import { Line } from "../play/line.tsx";
import { StageSays } from "./stage-says.tsx";
import { StageVotes } from "./stage-votes.tsx";
import { Thought } from "./thought.tsx";
import { TimeLeft } from "./time-left.tsx";

interface Props {
  room: RoomView;
  future: FutureView;
  name: string;
  ahead: number;
  small?: boolean;
}

/** One decision in one future: what the buyer said, what is asked, and what came of it. */
export function StageQuestion({ room, future, name, ahead, small = false }: Props) {
  const t = useTranslations("stage");
  const { phase } = room;
  if (phase === "react") return <StageAnswer future={future} name={name} />;
  const asked = phase === "think" || phase === "revote" || phase === "split" || phase === "pair";
  if (future.over) return <p className="text-muted">{t("over")}</p>;
  return (
    <>
      <StageSays says={future.says} small={small} />
      {future.thought !== undefined && (
        <Thought title={t("thought", { name })} text={future.thought} className="mb-3 text-[1.25rem]" />
      )}
      {asked && (
        <>
          <div className="mt-4 mb-2 flex flex-wrap items-baseline justify-between gap-x-6">
            <h2 className={small ? "text-[1.15rem]" : "text-[1.45rem]"}>{t(`asked.${phase}`)}</h2>
            <p className="text-muted">
              {t.rich("answered", {
                answered: future.answered,
                voters: future.voters,
                b: (text) => <b className="text-ink tabular-nums">{text}</b>,
              })}
              {!room.paused && room.seconds !== undefined && (
                <>
                  {" · "}
                  {t(phase === "pair" ? "talk" : "thinkFor")}{" "}
                  <TimeLeft since={room.since} seconds={room.seconds} ahead={ahead} />
                </>
              )}
            </p>
          </div>
          <StageVotes future={future} name={name} small={small} />
          {phase === "split" && !future.split && <p className="mt-3 text-muted">{t("hidden")}</p>}
        </>
      )}
      {phase === "show" && <p className="mt-4 text-muted">{t("asked.show", { name })}</p>}
    </>
  );
}

/** The line that was played, the answer to it, and the thought behind it once it is revealed. */
function StageAnswer({ future, name }: { future: FutureView; name: string }) {
  const t = useTranslations("stage");
  const { played } = future;
  const said = future.says.filter(({ who }) => who === "you").at(-1);
  return (
    <>
      {(said ?? played) && (
        <figure className="mb-4 ml-auto w-fit max-w-[82%]">
          <figcaption className="mb-1 text-right text-[0.9rem] text-muted">
            {played && t("by", { by: played.by })}
          </figcaption>
          <blockquote className="rounded-[1.1rem] rounded-br-[4px] border-[1.5px] border-edge bg-yours px-5 py-3.5 text-[1.2rem]">
            <Line text={said?.text ?? played?.text ?? ""} />
          </blockquote>
        </figure>
      )}
      <StageSays says={future.says} />
      {future.thought !== undefined && (
        <Thought title={t("thought", { name })} text={future.thought} className="text-[1.45rem]" />
      )}
      {future.over && <p className="mt-4 text-muted">{t("over")}</p>}
    </>
  );
}
