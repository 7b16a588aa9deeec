"use client";

import { useTranslations } from "next-intl";

const degrees = [1, 2, 3] as const;

/** How sure somebody is of the own answer: asked after it, and only for who likes to tell. */
export function PhoneSure({
  sure,
  onSure,
}: {
  sure: number | undefined;
  onSure: (confidence: number) => void;
}) {
  const t = useTranslations("phone.vote");
  return (
    <fieldset className="mt-1">
      <legend className="text-[15px] text-muted">{t("sure")}</legend>
      <div className="mt-1.5 grid grid-cols-3 gap-2">
        {degrees.map((degree) => (
          <button
            key={degree}
            type="button"
            className={`press px-2 ${sure === degree ? "border-teal bg-teal-wash" : ""}`}
            aria-pressed={sure === degree}
            onClick={() => onSure(degree)}
          >
            {t(`sure${degree}`)}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
