"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Errors } from "./errors.ts";

interface Props {
  going: boolean;
  errors: Errors;
  /** What was done, said once it is; "" before. Left out where a page of its own says it. */
  done?: string;
  /** Something that cannot be taken back, or a small thing among others. */
  look?: "main" | "plain" | "last";
  children: ReactNode;
}

const looks = {
  main: "press press-main min-h-12 px-6 text-[17px]",
  plain: "press",
  last: "press border-coral-text text-coral-text",
} as const;

/** The button of a form, and above it what no field can mend. Keeps the focus while something is under way. */
export function Submit({ going, errors, done, look = "main", children }: Props) {
  const t = useTranslations("account");
  const error = errors.form;
  return (
    <div className="space-y-3">
      {error && (
        <p
          data-told
          role="alert"
          tabIndex={-1}
          className="rounded-xl border-[1.5px] border-edge bg-yours px-4 py-2.5 text-[15px]"
        >
          {t(`errors.${error.key}`, { count: error.count })}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <button type="submit" aria-disabled={going || undefined} className={looks[look]}>
          {going ? t("going") : children}
        </button>
        {done !== undefined && (
          <p role="status" className="text-[15px] text-teal">
            {!going && !error && done}
          </p>
        )}
      </div>
    </div>
  );
}
