"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { RoomFrame } from "../../engine/room-view.ts";
import { Brand } from "../shell/brand.tsx";
import { wholeCount } from "./hour.ts";

interface Props {
  frame: RoomFrame;
  /** What is typed to join; null once the session is over. */
  code: string | null;
  /** Where the desk is left for. */
  home: string;
  /** Minutes of the hour that are over. */
  minutes: number;
  onKeys: () => void;
  /** Absent once the session is over. */
  onStage: (() => void) | undefined;
}

/** Which room this is, the way to its stage, and how much of the hour is over. */
export function DeskHeader({ frame, code, home, minutes, onKeys, onStage }: Props) {
  const t = useTranslations("desk");
  return (
    <header className="flex min-h-[60px] flex-wrap items-center gap-x-4 gap-y-1 border-b-[1.5px] border-edge bg-card px-4 py-1.5 sm:px-7 lg:flex-nowrap">
      <span className="hidden sm:block">
        <Brand />
      </span>
      <h1 className="min-w-0 truncate font-sans text-[16px] font-normal text-muted max-sm:sr-only">
        {t("of", { cohort: frame.cohort })}
      </h1>
      <div className="flex flex-1 flex-wrap items-center gap-2 sm:ml-auto sm:flex-none sm:gap-3.5">
        {code !== null && (
          <span className="pill min-h-8 px-3 text-[15px] font-semibold tracking-[0.12em]">
            <span className="sr-only">{t("code")} </span>
            {code}
          </span>
        )}
        {onStage && (
          <button
            type="button"
            onClick={onStage}
            className="press press-small min-h-11 lg:pointer-fine:min-h-8"
          >
            {t("stage")}
          </button>
        )}
        <span className="pill tabular-nums max-sm:ml-auto">
          {t("clock", { minutes: String(Math.floor(minutes)).padStart(2, "0"), whole: wholeCount })}
        </span>
        <button
          type="button"
          onClick={onKeys}
          aria-keyshortcuts="?"
          className="press press-small hidden min-h-11 lg:inline-flex lg:pointer-fine:min-h-8"
        >
          {t("keys.open")}
        </button>
        <Link href={home} className="plain-link hidden min-h-11 items-center text-[14.5px] sm:inline-flex">
          {t("leave")}
        </Link>
      </div>
    </header>
  );
}
