"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { putNote } from "../play/post.ts";

interface Props {
  attempt: string;
  name: string;
  onDone: (note: string) => void;
}

/** One line before anything is shown: explaining it to oneself first is worth more than reading it. */
export function SelfExplain({ attempt, name, onDone }: Props) {
  const t = useTranslations("debrief.self");
  const [text, setText] = useState("");
  const [state, setState] = useState<"ready" | "going" | "failed">("ready");

  async function save() {
    const line = text.trim();
    if (line === "") return;
    setState("going");
    if (await putNote(attempt, line)) onDone(line);
    else setState("failed");
  }

  return (
    <form
      className="mx-auto w-full max-w-[640px] px-4 py-12 sm:py-20"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h1 className="text-[clamp(26px,4.5vw,36px)]">{t("title")}</h1>
      <p className="mt-2 text-[17px] text-muted">{t("text", { name })}</p>
      <label className="mt-5 block">
        <span className="sr-only">{t("label")}</span>
        <textarea
          className="field text-[17px]"
          rows={3}
          maxLength={500}
          value={text}
          onChange={(event) => setText(event.target.value)}
          placeholder={t("placeholder")}
        />
      </label>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <button type="submit" className="press press-main" disabled={state === "going" || text.trim() === ""}>
          {t("save")}
        </button>
        <button type="button" className="press" onClick={() => onDone("")}>
          {t("skip")}
        </button>
        <p role="status" className="text-[15px] text-coral-text">
          {state === "failed" && t("failed")}
        </p>
      </div>
    </form>
  );
}
