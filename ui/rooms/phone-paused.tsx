"use client";

import { useTranslations } from "next-intl";

/** The coach has stopped the clock. */
export function PhonePaused() {
  const t = useTranslations("phone.paused");
  return (
    <p className="settle mb-4 rounded-xl border-[1.5px] border-edge bg-card px-4 py-3">
      <b className="font-serif text-[19px]">{t("title")}</b>
      <br />
      <span className="text-[15px] text-muted">{t("text")}</span>
    </p>
  );
}
