"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

/** A question the coach wants to come back to. */
export function DeskPark({ onPark }: { onPark: (text: string) => void }) {
  const t = useTranslations("desk.sheets.park");
  const [text, setText] = useState("");
  const question = text.replace(/\s+/g, " ").trim();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (question !== "") onPark(question);
      }}
    >
      <label className="grid gap-1 text-[14px] font-semibold">
        {t("label")}
        <input
          className="field font-normal"
          maxLength={280}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <p className="mt-1 text-[14.5px] text-muted">{t("text")}</p>
      <button type="submit" className="press press-main mt-4" aria-disabled={question === "" || undefined}>
        {t("yes")}
      </button>
    </form>
  );
}
