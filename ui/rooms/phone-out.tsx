"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useRef } from "react";
import { RoundTable } from "../table/round-table.tsx";

interface Props {
  why: "left" | "removed" | "banned" | "moved" | "closed";
  /** What is typed to join; null once the room is closed. */
  code: string | null;
  /** What can still be done here. */
  children?: ReactNode;
}

/** Not in the room any more: why, what was kept, and what can be done. */
export function PhoneOut({ why, code, children }: Props) {
  const t = useTranslations("phone");
  const join = useTranslations("join");
  const heading = useRef<HTMLHeadingElement>(null);
  // What had the focus has gone with the room; and so it is heard why.
  useEffect(() => heading.current?.focus(), []);
  const back = why !== "banned" && why !== "closed" && code !== null;
  return (
    <main className="mx-auto flex w-full max-w-[520px] flex-1 flex-col items-center justify-center px-5 py-10 text-center">
      <RoundTable side={why === "closed" ? 1 : 0} pushedBack={why === "banned"} className="w-[150px]" />
      <h1 ref={heading} tabIndex={-1} className="mt-4 text-[27px] outline-none">
        {t(`out.${why}.title`)}
      </h1>
      <p className="mt-2 text-muted">{t(`out.${why}.text`)}</p>
      <p className="mt-5 flex flex-wrap justify-center gap-3">
        {back && (
          <a className="press press-main" href={`/join?code=${encodeURIComponent(code)}`}>
            {join("again")}
          </a>
        )}
        <Link className="press" href="/">
          {t("home")}
        </Link>
      </p>
      {children && <div className="mt-8 w-full text-left">{children}</div>}
    </main>
  );
}
