"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import type { ChoiceView } from "../../engine/view.ts";
import { Line } from "../play/line.tsx";

interface Props {
  legend: string;
  choices: readonly ChoiceView[];
  chosen: readonly string[];
  costOf: ((id: string) => number | undefined) | undefined;
  type: "radio" | "checkbox";
  onChoose: (id: string) => void;
}

/** The lines of one decision, to choose from. */
export function DeskMenu({ legend, choices, chosen, costOf, type, onChoose }: Props) {
  const t = useTranslations("desk.sheets");
  const name = useId();
  return (
    <fieldset className="mt-3 min-w-0">
      <legend className="text-[14px] font-semibold">{legend}</legend>
      <div className="mt-1.5 grid gap-2">
        {choices.map((choice) => {
          const cost = costOf?.(choice.id);
          return (
            <label
              key={choice.id}
              className="sheet flex gap-3 px-3.5 py-2.5 hover:bg-hover has-checked:bg-hover has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-teal"
            >
              <input
                type={type}
                name={name}
                checked={chosen.includes(choice.id)}
                onChange={() => onChoose(choice.id)}
                className="mt-1 size-5 shrink-0 accent-teal outline-none"
              />
              <span className="min-w-0">
                {choice.kind === "listen" ? t("listen") : <Line text={choice.text} />}
                {cost !== undefined && (
                  <span className="block text-[14px] text-muted">
                    {t("costs", { points: Math.round(cost) })}
                  </span>
                )}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
