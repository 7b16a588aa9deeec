"use client";

import { useTranslations } from "next-intl";
import { type Level, levelSchema } from "../../engine/view.ts";

/** How one may meet a buyer: look on, or play at a level. */
export type Help = "watch" | Level;
const ladder: readonly Help[] = ["watch", ...levelSchema.options];

/** How much help is wanted, and what each choice shows. */
export function LevelChoice({ help, onHelp }: { help: Help; onHelp: (help: Help) => void }) {
  const t = useTranslations("brief");
  return (
    <fieldset>
      <legend className="font-serif text-xl font-semibold">{t("level")}</legend>
      <div className="mt-3 grid gap-4 sm:grid-cols-2">
        {ladder.map((each) => (
          <label
            key={each}
            className="sheet flex cursor-pointer gap-3 p-4 hover:bg-hover has-checked:bg-hover has-checked:shadow-[4px_4px_0_var(--drop)] has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-teal"
          >
            <input
              type="radio"
              name="level"
              value={each}
              checked={help === each}
              onChange={() => onHelp(each)}
              className="mt-1 size-5 shrink-0 accent-teal outline-none"
            />
            <span>
              <span className="block font-semibold">{t(`levels.${each}.name`)}</span>
              <span className="block text-[15px] text-muted">{t(`levels.${each}.text`)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
