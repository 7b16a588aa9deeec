"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import type { RoomFrame, SeatView } from "../../engine/room-view.ts";
import { AfterPhone } from "./after-phone.tsx";
import { LiveBanner } from "./live-banner.tsx";
import { PhoneAnnouncer } from "./phone-announcer.tsx";
import { PhoneFoot } from "./phone-foot.tsx";
import { PhoneHeader } from "./phone-header.tsx";
import { PhoneOut } from "./phone-out.tsx";
import { PhonePaused } from "./phone-paused.tsx";
import { atTable, futureOf, sceneOf } from "./phone-scene.ts";
import { PhoneScene } from "./phone-scene-view.tsx";
import type { Known } from "./room-stream.ts";
import { SaidRefusal } from "./said-refusal.tsx";
import type { Refused } from "./send.ts";
import { useRoom } from "./use-room.ts";
import { useSender } from "./use-sender.ts";

interface Props {
  frame: RoomFrame;
  first: Known & { you: SeatView };
}

/** A phone in the room: always the step the room is at, with one's own answer in it. */
export function PhoneRoom({ frame, first }: Props) {
  const t = useTranslations("phone");
  const { room, you: seat, ahead, link, stream } = useRoom(frame.id, "phone", first);
  const { sender, ...outbox } = useSender(frame.id);
  const scene = sceneOf(room, seat, link);
  const you = seat ?? first.you;
  const future = futureOf(room, you);
  const inChair = room.swapped && you.chair === "buyer";
  useOwnAddress(frame.id, room.phase === "closed");
  usePassing(outbox.refused, sender.dismiss);

  if (
    scene === "left" ||
    scene === "removed" ||
    scene === "banned" ||
    scene === "moved" ||
    scene === "closed"
  )
    return (
      <PhoneOut why={scene} code={frame.code}>
        {scene === "closed" && <AfterPhone frame={frame} room={room} you={you} />}
      </PhoneOut>
    );
  return (
    <div className="flex min-h-dvh flex-col">
      {atTable(scene) && (
        <PhoneHeader
          frame={frame}
          future={future}
          number={room.futures.length > 1 ? you.future + 1 : null}
          inChair={inChair}
        />
      )}
      <LiveBanner link={link} as="phone" onRetry={stream.retry} />
      <main
        className={`mx-auto flex w-full max-w-[640px] flex-1 flex-col px-4 pt-5 pb-4 ${atTable(scene) ? "justify-end" : ""}`}
      >
        <h1 className="sr-only">{t("title", { name: frame.scenario.buyer.name })}</h1>
        {room.paused && <PhonePaused />}
        <PhoneScene {...{ frame, room, you, future, scene, inChair, ahead, outbox }} send={sender.send} />
        <SaidRefusal refused={outbox.refused} className="mt-2 empty:hidden" />
      </main>
      <PhoneFoot you={you} send={sender.send} />
      <PhoneAnnouncer {...{ frame, room, future, scene, inChair }} />
    </div>
  );
}

/** How long a refusal stays, in ms: it is about a step that has gone. */
const passing = 12_000;

/** Puts a refusal away after a while. */
function usePassing(refused: Refused | null, dismiss: () => void) {
  useEffect(() => {
    if (refused === null) return;
    const timer = setTimeout(dismiss, passing);
    return () => clearTimeout(timer);
  }, [refused, dismiss]);
}

/** Once the code counts no more, a reload must still find the room. */
function useOwnAddress(id: string, closed: boolean) {
  useEffect(() => {
    if (closed) window.history.replaceState(null, "", `/rooms/${id}`);
  }, [id, closed]);
}
