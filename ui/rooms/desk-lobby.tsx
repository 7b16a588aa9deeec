"use client";

import { useTranslations } from "next-intl";
import type { RoomFrame } from "../../engine/room-view.ts";
import { useReached } from "../device/reached.tsx";
import { QrCode } from "./qr-code.tsx";
import { GroundRules, HowTheHourGoes } from "./session-cards.tsx";

interface Props {
  frame: RoomFrame;
  locked: boolean;
}

/** Before it begins: how people come in, how the hour goes, and what to read aloud. */
export function DeskLobby({ frame, locked }: Props) {
  const t = useTranslations("desk.lobby");
  const { origin, host, onlyHere } = useReached();
  const address = `${host}/join`;
  const door = `${origin}/rooms/${(frame.code ?? frame.id).replaceAll(" ", "")}`;
  return (
    <div className="grid gap-5">
      <section
        className="sheet flex flex-wrap items-center gap-x-6 gap-y-3 px-4 py-4 sm:px-5"
        aria-labelledby="way-in"
      >
        <div className="min-w-[13em] flex-1">
          <h2 id="way-in" className="text-[19px]">
            {t("title")}
          </h2>
          <p className="mt-1 text-[15px] text-muted">
            {t("text")} <strong className="text-ink [overflow-wrap:anywhere]">{address}</strong>
          </p>
          <p className="mt-2 font-serif text-[40px] leading-none font-semibold tracking-[0.06em]">
            {frame.code}
          </p>
          {onlyHere && <p className="mt-2 text-coral-text">{t("onlyHere")}</p>}
          {locked && <p className="mt-2 font-semibold text-coral-text">{t("locked")}</p>}
        </div>
        <QrCode
          text={door}
          label={t("qr", { address })}
          className="w-[128px] shrink-0 rounded-[10px] border-[1.5px] border-edge"
        />
      </section>
      <GroundRules />
      <HowTheHourGoes />
    </div>
  );
}
