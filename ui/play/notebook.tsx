"use client";

import { useTranslations } from "next-intl";
import { useKept } from "../device/kept.ts";

/** Three lines of one's own. They stay on this device. */
export function Notebook({ attempt }: { attempt: string }) {
  const t = useTranslations("play");
  return (
    <>
      <p className="text-muted">{t("notebook.text")}</p>
      <div className="mt-3 space-y-3">
        {[1, 2, 3].map((slot) => (
          <Slot key={slot} attempt={attempt} slot={slot} />
        ))}
      </div>
    </>
  );
}

function Slot({ attempt, slot }: { attempt: string; slot: number }) {
  const t = useTranslations("play");
  const [text, setText] = useKept(`note:${attempt}:${slot}`);
  return (
    <label className="block">
      <span className="sr-only">{t("notebook.slot", { slot })}</span>
      <textarea
        className="field"
        rows={2}
        maxLength={280}
        value={text}
        placeholder={t("notebook.slot", { slot })}
        onChange={(event) => setText(event.target.value)}
      />
    </label>
  );
}
