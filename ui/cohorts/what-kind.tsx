"use client";

import { useTranslations } from "next-intl";

/** A talk, or drills. */
export function WhatKind({ drills, onDrills }: { drills: boolean; onDrills: (drills: boolean) => void }) {
  const t = useTranslations("assignments.make");
  return (
    <fieldset>
      <legend className="text-[14px] font-semibold">{t("kind")}</legend>
      <div className="mt-1 grid gap-2 sm:grid-cols-2">
        {[false, true].map((each) => (
          <label
            key={String(each)}
            className="sheet flex min-h-11 items-center gap-3 px-4 py-2 hover:bg-hover has-checked:bg-hover has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-teal"
          >
            <input
              type="radio"
              name="what"
              checked={drills === each}
              onChange={() => onDrills(each)}
              className="size-5 shrink-0 accent-teal outline-none"
            />
            {t(each ? "drills" : "talk")}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
