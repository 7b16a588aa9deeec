"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { keep } from "../device/kept.ts";
import { send } from "../device/send.ts";
import { roomOfTalk } from "./room-of-talk.ts";

/** While everyone plays alone: the way to the own talk. Where everyone is stands on the stage. */
export function PhoneAlone({ room, name }: { room: string; name: string }) {
  const t = useTranslations("phone.alone");
  const [state, setState] = useState<"" | "going" | "failed">("");

  async function go() {
    setState("going");
    const path = `/api/rooms/${encodeURIComponent(room)}/talk`;
    const begun = await send<{ attempt: string }>(path, "POST", {});
    if (!begun.ok) return setState("failed");
    const { attempt } = begun.value;
    keep(roomOfTalk(attempt), room);
    window.location.assign(`/play/${attempt}`);
  }

  return (
    <>
      <h2 className="text-[26px]">{t("title")}</h2>
      <p className="mt-1 text-muted">{t("text", { name })}</p>
      <button
        type="button"
        className="press press-main mt-4 min-h-[52px] w-full"
        aria-disabled={state === "going"}
        onClick={() => state !== "going" && void go()}
      >
        {t(state === "going" ? "going" : "go")}
      </button>
      <p role="status" className="mt-2 text-[15px] text-coral-text">
        {state === "failed" && t("trouble")}
      </p>
    </>
  );
}
