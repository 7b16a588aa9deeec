"use client";

import { useTranslations } from "next-intl";
import type { RoomFrame } from "../../engine/room-view.ts";
import { LiveBanner } from "./live-banner.tsx";
import type { Known } from "./room-stream.ts";
import { StageHeader } from "./stage-header.tsx";
import { FullScreen, StagePresses } from "./stage-presses.tsx";
import { StageScene } from "./stage-scene.tsx";
import { useFullScreenKey } from "./use-full-screen.ts";
import { useRoom } from "./use-room.ts";
import { useSender } from "./use-sender.ts";

interface Props {
  frame: RoomFrame;
  first: Known;
  /** An observer sees the stage and presses nothing. */
  coach: boolean;
}

/** The projector: the same for everybody, with nobody's name on it. */
export function StageRoom({ frame, first, coach }: Props) {
  const t = useTranslations("stage");
  const { room, map, ahead, link, stream } = useRoom(frame.id, "stage", first);
  const { sender, going, refused } = useSender(frame.id);
  useFullScreenKey();
  const over = room.phase === "closed";
  return (
    <div className="stage flex min-h-dvh flex-col">
      <StageHeader cohort={frame.cohort} code={over ? null : frame.code} seats={room.seats} />
      <LiveBanner link={link} as="stage" onRetry={stream.retry} />
      <main className="flex flex-1 flex-col" aria-label={t("table", { cohort: frame.cohort })}>
        <div role="status">
          {room.paused && (
            <p className="settle border-b-[1.5px] border-edge bg-yours px-7 py-2 text-center text-[1.15rem]">
              <b className="font-serif text-[1.3rem]">{t("paused")}</b> · {t("pausedText")}
            </p>
          )}
        </div>
        <StageScene frame={frame} room={room} map={map} ahead={ahead}>
          {coach && !over ? (
            <StagePresses
              id={frame.id}
              room={room}
              going={going.length > 0}
              refused={refused}
              send={sender.send}
            />
          ) : (
            <p className="no-print mt-6 text-right">
              <FullScreen />
            </p>
          )}
        </StageScene>
      </main>
    </div>
  );
}
