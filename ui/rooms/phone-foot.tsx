"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Wish } from "../../engine/room-event.ts";
import type { SeatView } from "../../engine/room-view.ts";
import { Modal } from "../controls/modal.tsx";
import { PhonePark } from "./phone-park.tsx";
import type { Sent } from "./send.ts";

/** What is small on a phone: parking a question, leaving, and the digits that take the seat elsewhere. */
export function PhoneFoot({ you, send }: { you: SeatView; send: (wish: Wish) => Promise<Sent> }) {
  const t = useTranslations("phone");
  const [leaving, setLeaving] = useState(false);
  return (
    <footer className="mt-auto border-t-[1.5px] border-line px-4 py-3">
      <div className="mx-auto flex w-full max-w-[608px] flex-wrap items-center gap-x-3 gap-y-2">
        <PhonePark send={send} />
        <button type="button" className="press press-small min-h-11" onClick={() => setLeaving(true)}>
          {t("leave.open")}
        </button>
        <p className="w-full text-[14px] text-muted">
          {t.rich("key", {
            key: you.key,
            b: (text) => <b className="tracking-wider text-ink tabular-nums">{text}</b>,
          })}
        </p>
      </div>
      <Modal open={leaving} onClose={() => setLeaving(false)} title={t("leave.open")}>
        <p>{t("leave.sure")}</p>
        <p className="mt-4 flex flex-wrap gap-3">
          <button type="button" className="press press-main" onClick={() => setLeaving(false)}>
            {t("leave.no")}
          </button>
          <button
            type="button"
            className="press"
            onClick={() => {
              setLeaving(false);
              void send({ kind: "leave" });
            }}
          >
            {t("leave.yes")}
          </button>
        </p>
      </Modal>
    </footer>
  );
}
