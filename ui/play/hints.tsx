"use client";

import { useTranslations } from "next-intl";
import type { Panel } from "./keys.ts";

const doors: { panel: Panel; key: string }[] = [
  { panel: "brief", key: "B" },
  { panel: "hat", key: "H" },
  { panel: "notebook", key: "N" },
  { panel: "transcript", key: "T" },
  { panel: "pause", key: "Esc" },
];

/** The keys, written where they are needed; on a phone the same words are buttons for the thumb. */
export function Hints({ count, onOpen }: { count: number; onOpen: (panel: Panel) => void }) {
  const t = useTranslations("play");
  return (
    <div className="mt-3 flex flex-wrap items-center justify-between gap-x-4 text-[14px] text-muted">
      <p className="hidden lg:block">{count > 0 ? t("hint", { count }) : ""}</p>
      <ul className="-mx-2 flex flex-wrap">
        {doors.map(({ panel, key }) => (
          <li key={panel}>
            <button
              type="button"
              aria-keyshortcuts={key === "Esc" ? "Escape" : key}
              onClick={() => onOpen(panel)}
              className="inline-flex min-h-11 items-center gap-1.5 rounded-lg px-2 underline-offset-4 hover:text-ink hover:underline"
            >
              <span className="hidden lg:inline" aria-hidden="true">
                {key}:
              </span>
              <span className="hidden lg:inline">{t(`doors.${panel}`)}</span>
              <span className="lg:hidden">{t(`shortDoors.${panel}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
