"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { PathMap } from "../../engine/path-map.ts";
import type { FutureView, RoomFrame, RoomView } from "../../engine/room-view.ts";
import { EveryonesPath } from "../paths/path-map.tsx";
import { AfterStage } from "./after-stage.tsx";
import { StageFutures } from "./stage-futures.tsx";
import { StageLetters } from "./stage-letters.tsx";
import { StageLobby } from "./stage-lobby.tsx";
import { StagePanel } from "./stage-panel.tsx";
import { StageQuestion } from "./stage-question.tsx";

interface Props {
  frame: RoomFrame;
  room: RoomView;
  map: PathMap | null;
  ahead: number;
  /** The buttons, below what is shown. */
  children: ReactNode;
}

/** What the stage shows at this step. */
export function StageScene({ frame, room, map, ahead, children }: Props) {
  const t = useTranslations("stage");
  const { buyer } = frame.scenario;
  switch (room.phase) {
    case "lobby":
      return (
        <StageLobby frame={frame} room={room}>
          {children}
        </StageLobby>
      );
    case "letter":
      return (
        <StageLetters frame={frame} room={room}>
          {children}
        </StageLetters>
      );
    case "after":
      return (
        <div className="flex flex-1 flex-col">
          <div className="flex-1">
            <AfterStage frame={frame} room={room} />
          </div>
          <div className="px-8 pb-6">{children}</div>
        </div>
      );
    case "closed":
      return <h1 className="m-auto px-8 text-center text-[2rem]">{t("closed")}</h1>;
    case "alone":
      return (
        <div className="flex-1 px-8 py-7">
          <h1 className="text-[2.2rem]">{t("alone.title")}</h1>
          <p className="text-[1.15rem] text-muted">{t("alone.text")}</p>
          <div className="mt-6">
            {map === null || map.talks === 0 ? (
              <p>{t("alone.none")}</p>
            ) : (
              <EveryonesPath map={map} buyer={buyer.shortName} />
            )}
          </div>
          {children}
        </div>
      );
    default:
  }
  const heading = t(`asked.${room.phase}`, { name: buyer.shortName });
  if (room.futures.length > 1)
    return (
      <div className="flex flex-1 flex-col">
        <div role="status">
          <h1 className="sr-only">{heading}</h1>
        </div>
        <StageFutures frame={frame} room={room} ahead={ahead} />
        <div className="border-t-[1.5px] border-edge px-7 pb-6">{children}</div>
      </div>
    );
  return (
    <div className="flex flex-1 flex-col lg:flex-row">
      {/* A room always has a future. */}
      <StagePanel frame={frame} future={room.futures[0] as FutureView} forks={room.forks} />
      <div className="min-w-0 flex-1 px-7 pt-8 pb-6 lg:px-[3.4rem]">
        <div role="status">
          <h1 className="sr-only">{heading}</h1>
        </div>
        {room.swapped && (
          <p className="mb-4 flex items-center gap-2 font-semibold">
            <span aria-hidden="true" className="hat hat-both" />
            {t("chairs", { name: buyer.shortName })}
          </p>
        )}
        <StageQuestion
          room={room}
          future={room.futures[0] as FutureView}
          name={buyer.shortName}
          ahead={ahead}
        />
        {children}
      </div>
    </div>
  );
}
