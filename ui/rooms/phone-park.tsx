"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import type { Wish } from "../../engine/room-event.ts";
import { Modal } from "../controls/modal.tsx";
import type { Sent } from "./send.ts";

/** The longest question, in characters. */
const longest = 280;

/** A question to come back to, written down without stopping the room. */
export function PhonePark({ send }: { send: (wish: Wish) => Promise<Sent> }) {
  const t = useTranslations("phone.park");
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const [state, setState] = useState<"" | "going" | "sent" | "refused">("");
  const field = useId();

  function submit(event: FormEvent) {
    event.preventDefault();
    const question = text.replace(/\s+/g, " ").trim();
    if (question === "") return;
    setState("going");
    void send({ kind: "park", text: question }).then(({ ok }) => {
      setState(ok ? "sent" : "refused");
      // Why not is said on the page; what was typed is there to be sent again.
      if (!ok) setText((typed) => typed || question);
    });
    setText("");
    setOpen(false);
  }

  return (
    <>
      <button
        type="button"
        className="press press-small min-h-11"
        onClick={() => {
          setState("");
          setOpen(true);
        }}
      >
        {t("open")}
      </button>
      <span role="status" className="text-[14px] text-muted">
        {(state === "going" || state === "sent") && t(state)}
      </span>
      <Modal open={open} onClose={() => setOpen(false)} title={t("title")}>
        <form onSubmit={submit}>
          <p className="text-muted">{t("text")}</p>
          <label htmlFor={field} className="mt-3 block font-semibold">
            {t("label")}
          </label>
          <textarea
            id={field}
            className="field mt-1"
            rows={3}
            maxLength={longest}
            required
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <button type="submit" className="press press-main mt-3">
            {t("send")}
          </button>
        </form>
      </Modal>
    </>
  );
}
