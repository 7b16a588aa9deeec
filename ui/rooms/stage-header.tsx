"use client";

import { useTranslations } from "next-intl";
import { useReached } from "../device/reached.tsx";
import { Brand } from "../shell/brand.tsx";

interface Props {
  cohort: string;
  code: string | null;
  seats: number;
}

/** What a latecomer needs: the code, where to type it, and that others are here. */
export function StageHeader({ cohort, code, seats }: Props) {
  const t = useTranslations("stage");
  const { host } = useReached();
  return (
    <header className="flex min-h-[3.9rem] shrink-0 flex-wrap items-center gap-x-5 gap-y-1 border-b-[1.5px] border-edge bg-card px-7 py-1">
      <Brand />
      <p className="min-w-0 truncate text-muted">{t("live", { cohort })}</p>
      <div className="ml-auto flex items-center gap-5">
        {code !== null && (
          <>
            <span className="rounded-full border-[1.5px] border-edge bg-raised px-3 py-0.5 text-[1.15rem] font-semibold tracking-[0.08em]">
              <span className="sr-only">{t("code")}: </span>
              {code}
            </span>
            <span className="hidden text-muted sm:inline">{`${host}/join`}</span>
          </>
        )}
        <span className="pill">{t("here", { count: seats })}</span>
      </div>
    </header>
  );
}
