"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

export type Theme = "device" | "light" | "dark";

const next: Record<Theme, Theme> = { device: "light", light: "dark", dark: "device" };

/** Light, dark, or as the device says. Kept in a cookie, so that the server draws the right one at once. */
export function ThemeChoice({ initial }: { initial: Theme }) {
  const t = useTranslations("shell");
  const [theme, setTheme] = useState(initial);

  function change() {
    const chosen = next[theme];
    setTheme(chosen);
    if (chosen === "device") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
    const age = chosen === "device" ? 0 : 31_536_000;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    document.cookie = `theme=${chosen}; path=/; max-age=${age}; samesite=lax`;
  }

  const label = t("theme", { theme });
  return (
    <button
      type="button"
      onClick={change}
      aria-label={label}
      title={label}
      className="no-print grid size-11 shrink-0 place-items-center rounded-full hover:bg-hover"
    >
      <svg
        width="20"
        height="20"
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        aria-hidden="true"
      >
        {theme === "device" && (
          <>
            <circle cx="10" cy="10" r="6.5" />
            <path d="M10 3.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />
          </>
        )}
        {theme === "light" && (
          <>
            <circle cx="10" cy="10" r="3.6" />
            <path d="M10 1.8v2M10 16.2v2M1.8 10h2M16.2 10h2M4.2 4.2l1.4 1.4M14.4 14.4l1.4 1.4M4.2 15.8l1.4-1.4M14.4 5.6l1.4-1.4" />
          </>
        )}
        {theme === "dark" && <path d="M16.6 12.2A7 7 0 0 1 7.8 3.4a7 7 0 1 0 8.8 8.8z" />}
      </svg>
    </button>
  );
}
