"use client";

import { useTranslations } from "next-intl";

/** Your phone lights up on the table: your own manager, who is not in the room. */
export function BossMessage({ text, className = "" }: { text: string; className?: string }) {
  const t = useTranslations("play.boss");
  return (
    <aside
      aria-label={t("phone")}
      key={text}
      className={`settle mb-1 flex w-full max-w-[460px] items-start gap-3 justify-self-end rounded-[18px] border-[1.5px] border-edge bg-ink px-4 py-3 text-paper ${className}`}
    >
      <svg
        width="22"
        height="22"
        viewBox="0 0 22 22"
        fill="none"
        aria-hidden="true"
        className="mt-0.5 shrink-0"
      >
        <rect x="5.5" y="1.5" width="11" height="19" rx="2.6" stroke="currentColor" strokeWidth="1.6" />
        <path d="M9.5 17.6h3" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" />
      </svg>
      <div className="min-w-0 flex-1">
        <p className="flex justify-between gap-3 text-[13px] font-semibold opacity-80">
          <span>{t("from")}</span>
          <span>{t("when")}</span>
        </p>
        <p className="text-[15px]">{text}</p>
      </div>
    </aside>
  );
}
