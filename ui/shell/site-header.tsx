"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Brand } from "./brand.tsx";
import { PersonPill } from "./person-pill.tsx";
import { type Theme, ThemeChoice } from "./theme-choice.tsx";

const places = [
  { href: "/", key: "buyers", here: (path: string) => path === "/" || path.startsWith("/scenarios") },
  { href: "/drills", key: "drills", here: (path: string) => path.startsWith("/drills") },
  { href: "/growth", key: "growth", here: (path: string) => path.startsWith("/growth") },
  { href: "/challenges", key: "challenges", here: (path: string) => path.startsWith("/challenges") },
  { href: "/cohorts", key: "cohorts", here: (path: string) => path.startsWith("/cohorts") },
  { href: "/join", key: "join", here: (path: string) => /^\/(join|rooms)/.test(path) },
  { href: "/rules", key: "rules", here: (path: string) => path === "/rules" },
] as const;

/** The address of the place a path belongs to; "" for none. */
function placeOf(path: string): string {
  return places.find(({ here }) => here(path))?.href ?? "";
}

/** Header of every page but the table, where nothing may call you away. */
export function SiteHeader({ theme }: { theme: Theme }) {
  const t = useTranslations("shell");
  const path = usePathname();
  const row = useRef<HTMLElement>(null);

  // Where the row is wider than a phone, the place one is at may lie outside it.
  useEffect(() => {
    const here = row.current?.querySelector<HTMLElement>(`a[href="${placeOf(path)}"]`);
    if (row.current && here) row.current.scrollLeft = here.offsetLeft - 16;
  }, [path]);

  return (
    <header className="border-b-[1.5px] border-edge bg-card">
      <div className="flex flex-wrap items-center gap-x-7 px-4 sm:px-7 xl:h-14 xl:flex-nowrap">
        <Brand />
        <nav
          ref={row}
          aria-label={t("nav")}
          className="scroller order-last -mx-4 w-[calc(100%+2rem)] px-3 [scrollbar-width:none] sm:mx-0 sm:-ml-1 sm:w-full sm:px-0 xl:order-none xl:w-auto xl:shrink-0 xl:overflow-visible"
        >
          <ul className="flex gap-3 sm:gap-5 xl:gap-3">
            {places.map(({ href, key, here }) => (
              <li key={href} className="shrink-0">
                <Link
                  href={href}
                  aria-current={here(path) ? "page" : undefined}
                  className="flex min-h-11 items-center px-1 font-semibold whitespace-nowrap text-muted -outline-offset-3 hover:text-ink aria-[current]:text-ink"
                >
                  <span
                    className={
                      here(path)
                        ? "border-b-[3px] border-amber pb-0.5"
                        : "border-b-[3px] border-transparent pb-0.5"
                    }
                  >
                    {t(key)}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="ml-auto flex min-w-0 flex-1 basis-0 items-center justify-end gap-1">
          <ThemeChoice initial={theme} />
          <PersonPill />
        </div>
      </div>
    </header>
  );
}
