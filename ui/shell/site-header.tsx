"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { Brand } from "./brand.tsx";
import { type Theme, ThemeChoice } from "./theme-choice.tsx";

const places = [
  { href: "/", key: "buyers", here: (path: string) => path === "/" || path.startsWith("/scenarios") },
  { href: "/rules", key: "rules", here: (path: string) => path === "/rules" },
] as const;

/** Header of every page but the table, where nothing may call you away. */
export function SiteHeader({ theme }: { theme: Theme }) {
  const t = useTranslations("shell");
  const path = usePathname();
  return (
    <header className="border-b-[1.5px] border-edge bg-card">
      <div className="flex flex-wrap items-center gap-x-9 px-4 sm:h-14 sm:flex-nowrap sm:px-7">
        <Brand />
        <nav aria-label={t("nav")} className="order-last -ml-1 w-full sm:order-none sm:w-auto">
          <ul className="flex gap-5">
            {places.map(({ href, key, here }) => (
              <li key={href}>
                <Link
                  href={href}
                  aria-current={here(path) ? "page" : undefined}
                  className="flex min-h-11 items-center px-1 font-semibold text-muted hover:text-ink aria-[current]:text-ink"
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
        <div className="ml-auto">
          <ThemeChoice initial={theme} />
        </div>
      </div>
    </header>
  );
}
