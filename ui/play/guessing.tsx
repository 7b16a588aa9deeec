"use client";

import { useTranslations } from "next-intl";
import type { Guess } from "../../engine/view.ts";
import { Line } from "./line.tsx";

interface Props {
  guess: Guess;
  name: string;
  picked: string | null;
  going: boolean;
  onPick: (thought: string) => void;
  onAsk: (confidence: number) => void;
  onSkip: () => void;
}

const confidences = [1, 2, 3] as const;

/** What has just come up must be seen, also on a small screen. */
function intoSight(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}

/** Three thoughts to choose from, and then how sure one is. */
export function Guessing({ guess, name, picked, going, onPick, onAsk, onSkip }: Props) {
  const t = useTranslations("play.guess");
  return (
    <>
      <fieldset className="grid gap-2" disabled={going}>
        <legend className="sr-only">{t("thoughts", { name })}</legend>
        {guess.thoughts.map(({ id, text }, index) => (
          <label
            key={id}
            className="flex cursor-pointer items-start gap-3 rounded-[14px] border-[1.5px] border-edge bg-raised px-3.5 py-2.5 hover:bg-hover has-checked:bg-hover has-checked:shadow-[3px_3px_0_var(--drop)] has-focus-visible:outline-3 has-focus-visible:outline-offset-1 has-focus-visible:outline-teal"
          >
            <input
              type="radio"
              name="thought"
              className="sr-only"
              checked={picked === id}
              onChange={() => onPick(id)}
            />
            <span className="key mt-[3px]" aria-hidden="true">
              {index + 1}
            </span>
            <em>
              <Line text={text} />
            </em>
          </label>
        ))}
      </fieldset>
      <div className="mt-3 flex flex-wrap items-center gap-2">
        {picked !== null && (
          <fieldset
            ref={intoSight}
            className="settle flex scroll-mb-6 flex-wrap items-center gap-2"
            disabled={going}
          >
            <legend className="float-left mr-1 py-2 text-[15px] font-semibold">
              {going ? t("going") : t("sure")}
            </legend>
            {confidences.map((confidence) => (
              <button
                key={confidence}
                type="button"
                className="press min-h-11 px-3"
                onClick={() => onAsk(confidence)}
              >
                <span className="key hidden lg:inline-grid" aria-hidden="true">
                  {confidence}
                </span>
                {t(`levels.${confidence}`)}
              </button>
            ))}
          </fieldset>
        )}
        <button
          type="button"
          aria-keyshortcuts="S"
          className="ml-auto inline-flex min-h-11 items-center gap-2 rounded-lg px-2 text-[15px] text-muted underline-offset-4 hover:text-ink hover:underline"
          onClick={onSkip}
        >
          <span className="key" aria-hidden="true">
            S
          </span>
          {t("skip")}
        </button>
      </div>
    </>
  );
}
