"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import type { OwnBehaviour } from "../../engine/room-after.ts";
import { send } from "../device/send.ts";

/** The longest behaviour and the longest name of a meeting, in characters. */
const longest = { text: 280, meeting: 140 };

interface Props {
  /** Of the room. */
  id: string;
  first: OwnBehaviour | null;
}

/** One behaviour for one real meeting: private, and changed as often as one likes. */
export function BehaviourForm({ id, first }: Props) {
  const t = useTranslations("after.behaviour");
  const [kept, setKept] = useState(first);
  const [text, setText] = useState(first?.text ?? "");
  const [meeting, setMeeting] = useState(first?.meeting ?? "");
  const [state, setState] = useState<"ready" | "going" | "kept" | "failed">("ready");
  const [fieldId, meetingId, hintId] = [useId(), useId(), useId()];
  const wanted = { text: oneLine(text), meeting: oneLine(meeting) };
  const changed = wanted.text !== kept?.text || wanted.meeting !== kept.meeting;
  const ready = state !== "going" && wanted.text !== "" && changed;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!ready) return;
    setState("going");
    const path = `/api/rooms/${encodeURIComponent(id)}/behaviour`;
    const stored = await send<OwnBehaviour>(path, "PUT", wanted);
    if (stored.ok) setKept(stored.value);
    setState(stored.ok ? "kept" : "failed");
  }

  return (
    <form onSubmit={submit} className="sheet drop mt-6 px-4 py-4" aria-labelledby={`${fieldId}-title`}>
      <h3 id={`${fieldId}-title`} className="text-[19px]">
        {t("title")}
      </h3>
      <p className="mt-1 text-[15px] text-muted">{t("text")}</p>
      <label htmlFor={fieldId} className="mt-3 block font-semibold">
        {t("label")}
      </label>
      <textarea
        id={fieldId}
        className="field mt-1"
        rows={3}
        maxLength={longest.text}
        aria-describedby={hintId}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setState("ready");
        }}
      />
      <p id={hintId} className="mt-1 text-[14px] text-muted">
        {t("hint")}
      </p>
      <label htmlFor={meetingId} className="mt-3 block font-semibold">
        {t("meeting")}
      </label>
      <input
        id={meetingId}
        className="field mt-1"
        maxLength={longest.meeting}
        value={meeting}
        onChange={(event) => {
          setMeeting(event.target.value);
          setState("ready");
        }}
      />
      {/* Not disabled: that would take the focus away with the press. */}
      <button type="submit" className="press press-main mt-3" aria-disabled={!ready || undefined}>
        {t(kept === null ? "save" : "change")}
      </button>
      <p
        role="status"
        className={`mt-2 text-[15px] ${state === "failed" ? "text-coral-text" : "text-muted"}`}
      >
        {state === "kept" && t("kept")}
        {state === "failed" && t("failed")}
      </p>
    </form>
  );
}

/** What is typed over several lines is one line. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
