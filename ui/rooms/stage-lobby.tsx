"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { RoomFrame, RoomView } from "../../engine/room-view.ts";
import { useReached } from "../device/reached.tsx";
import { faceAddress } from "../faces/address.ts";
import { Portrait } from "../faces/portrait.tsx";
import { QrCode } from "./qr-code.tsx";

/** Before it begins: how to get in, and who is waiting across the table. */
export function StageLobby({
  frame,
  room,
  children,
}: {
  frame: RoomFrame;
  room: RoomView;
  children: ReactNode;
}) {
  const t = useTranslations("stage");
  const { origin, host } = useReached();
  const { buyer, title } = frame.scenario;
  const { code } = frame;
  const door = code === null ? "" : `${origin}/rooms/${code.replaceAll(" ", "")}`;
  return (
    <div className="mx-auto grid w-full max-w-[78rem] flex-1 items-center gap-10 px-8 py-8 lg:grid-cols-[1fr_21rem]">
      <div>
        <h1 className="text-[2.6rem]">{t("lobby.title", { name: buyer.name })}</h1>
        <p className="mt-1 text-[1.15rem] text-muted">
          {title} · {buyer.role}, {buyer.company}
        </p>
        {code !== null && (
          <div className="mt-8 flex flex-wrap items-center gap-x-10 gap-y-6">
            <div>
              <p className="text-[1.25rem]">{t("lobby.how", { address: `${host}/join` })}</p>
              <p className="sheet drop mt-3 w-fit px-8 py-3 font-sans text-[4.6rem] leading-tight font-bold tracking-[0.1em] whitespace-nowrap">
                {code}
              </p>
              <p className="mt-4 text-[1.25rem]">{t("lobby.scan")}</p>
            </div>
            <QrCode
              text={door}
              label={t("lobby.qr", { address: door })}
              className="w-[14.5rem] rounded-[0.9rem] border-[1.5px] border-edge"
            />
          </div>
        )}
        {room.locked && <p className="mt-5 text-[1.15rem] font-semibold">{t("lobby.locked")}</p>}
        <p className="mt-8 max-w-[44rem] text-[1.1rem] text-muted">{t("lobby.rules")}</p>
        {children}
      </div>
      <div className="text-center">
        <div className="mood-light rounded-card" style={{ "--mood-light": "var(--mood-unknown)" }}>
          <Portrait src={faceAddress(frame.scenario, buyer.face)} size={320} className="mx-auto w-[18rem]" />
        </div>
        <p className="mt-3 font-serif text-[3.4rem] leading-none font-semibold tabular-nums" role="status">
          {room.seats}
        </p>
        <p className="text-[1.15rem] text-muted">{t("lobby.seated", { count: room.seats })}</p>
      </div>
    </div>
  );
}
