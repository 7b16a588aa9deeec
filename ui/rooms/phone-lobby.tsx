"use client";

import { useTranslations } from "next-intl";
import type { RoomFrame } from "../../engine/room-view.ts";
import { faceAddress } from "../faces/address.ts";
import { Portrait } from "../faces/portrait.tsx";

interface Props {
  frame: RoomFrame;
  seats: number;
  name: string;
  /** The name that was asked for, where another had it. */
  wanted: string | null;
}

/** Before it begins: that one has a seat, and across from whom. */
export function PhoneLobby({ frame, seats, name, wanted }: Props) {
  const t = useTranslations("phone.lobby");
  const { buyer, brief } = frame.scenario;
  return (
    <>
      <h2 className="text-[26px]">{t("title", { name })}</h2>
      {wanted !== null && wanted !== name && / \d+$/.test(name) && (
        <p className="mt-2 rounded-xl bg-yours px-4 py-2.5 text-[15px]">{t("renamed", { wanted, name })}</p>
      )}
      <p className="mt-1 text-muted">
        {t("text")} {t("here", { count: seats })}
      </p>
      <section className="sheet drop mt-5 overflow-hidden" aria-label={t("meet")}>
        <div
          className="mood-light flex justify-center pt-4"
          style={{ "--mood-light": "var(--mood-unknown)" }}
        >
          <Portrait src={faceAddress(frame.scenario, buyer.face)} size={180} className="size-[180px]" />
        </div>
        <div className="border-t-[1.5px] border-edge px-5 py-4">
          <h3 className="text-[22px]">{buyer.name}</h3>
          <p className="text-muted">
            {buyer.role} · {buyer.company}
          </p>
          <p className="mt-2">{brief.why}</p>
        </div>
      </section>
    </>
  );
}
