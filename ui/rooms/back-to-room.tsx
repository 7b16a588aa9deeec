"use client";

import { useTranslations } from "next-intl";
import { useKept } from "../device/kept.ts";
import { roomOfTalk } from "./room-of-talk.ts";

/** On the pages of a talk that belongs to a room: the way back to it. Nothing elsewhere. */
export function BackToRoom({ attempt }: { attempt: string }) {
  const t = useTranslations("phone.alone");
  const [room] = useKept(roomOfTalk(attempt));
  if (room === "") return null;
  return (
    <p className="no-print border-b-[1.5px] border-edge bg-yours text-center">
      {/* A plain link: the room opens its stream anew. */}
      <a href={`/rooms/${room}`} className="inline-flex min-h-11 items-center px-4 font-semibold underline">
        {t("back")}
      </a>
    </p>
  );
}
