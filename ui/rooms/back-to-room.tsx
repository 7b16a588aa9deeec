"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useKept } from "../device/kept.ts";
import { send } from "../device/send.ts";
import { roomOfTalk } from "./room-of-talk.ts";
import { isKnown, type Known, type RoomSnapshot } from "./room-stream.ts";
import { useRoom } from "./use-room.ts";

/** On the page of a talk that belongs to a room: the way back to it, and word of it when the room comes together. Nothing elsewhere. */
export function BackToRoom({ attempt }: { attempt: string }) {
  const [room] = useKept(roomOfTalk(attempt));
  return room === "" ? null : <Back key={room} room={room} />;
}

function Back({ room }: { room: string }) {
  const [first, setFirst] = useState<Known | null>(null);
  useEffect(() => {
    let wanted = true;
    void send<RoomSnapshot>(`/api/rooms/${room}?as=phone`, "GET").then((seen) => {
      if (wanted && seen.ok && isKnown(seen.value)) setFirst(seen.value);
    });
    return () => {
      wanted = false;
    };
  }, [room]);
  return first === null ? <BackLink room={room} together={false} /> : <Watching room={room} first={first} />;
}

/** Follows the room while one plays alone, so that one is still here for the coach. */
function Watching({ room: id, first }: { room: string; first: Known }) {
  const { room } = useRoom(id, "phone", first);
  return <BackLink room={id} together={room.phase !== "alone"} />;
}

function BackLink({ room, together }: { room: string; together: boolean }) {
  const t = useTranslations("live.back");
  return (
    <nav
      aria-label={t("label")}
      className={`no-print shrink-0 border-b-[1.5px] border-edge px-4 text-center ${together ? "bg-yours" : "bg-card"}`}
    >
      <span role="status">{together && t("together")}</span>{" "}
      {/* A plain link: the room opens its stream anew. */}
      <a
        href={`/rooms/${room}`}
        className="inline-flex min-h-11 items-center font-semibold underline underline-offset-3"
      >
        {t("link")}
      </a>
    </nav>
  );
}
