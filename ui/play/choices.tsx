"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, type Ref, useImperativeHandle, useRef } from "react";
import type { ChoiceView } from "../../engine/view.ts";
import { Line } from "./line.tsx";

export interface ChoicesHandle {
  move(by: 1 | -1): void;
  focus(): void;
}

interface Props {
  choices: ChoiceView[];
  pending: ChoiceView | null;
  onSay: (choice: string) => void;
  handle: Ref<ChoicesHandle>;
  /** The line the sales software suggests. */
  suggested?: string | undefined;
  /** Stands beside the quiet choice. */
  children?: ReactNode;
}

/** The lines that can be said now, and beside them the quiet one: say nothing. */
export function Choices({ choices, pending, onSay, handle, suggested, children }: Props) {
  const t = useTranslations("play");
  const group = useRef<HTMLFieldSetElement>(null);
  const lines = choices.filter((choice) => choice.kind === "line");
  const listen = choices.find((choice) => choice.kind === "listen");

  useImperativeHandle(handle, () => ({
    move(by) {
      const buttons = [...(group.current?.querySelectorAll("button") ?? [])];
      const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
      const next = at < 0 ? (by === 1 ? 0 : buttons.length - 1) : (at + by + buttons.length) % buttons.length;
      buttons[next]?.focus({ focusVisible: true } as FocusOptions);
    },
    focus() {
      group.current?.focus({ preventScroll: true });
    },
  }));

  return (
    <fieldset ref={group} tabIndex={-1} aria-busy={pending !== null} className="min-w-0 outline-none">
      <legend className="sr-only">{t("yourLine")}</legend>
      <ol className="grid gap-2.5">
        {lines.map((choice, index) => (
          <li key={choice.id}>
            <button
              type="button"
              // A second click of a double click must not speak at the next turn.
              onClick={(event) => event.detail < 2 && onSay(choice.id)}
              aria-disabled={pending !== null}
              aria-keyshortcuts={String(index + 1)}
              className={`line-choice flex w-full items-start gap-3 rounded-[14px] border-[1.5px] border-edge bg-raised px-3.5 py-3 text-left sm:px-4 ${pending ? (pending.id === choice.id ? "chosen" : "waiting") : ""}`}
            >
              <span className="key mt-[3px]" aria-hidden="true">
                {index + 1}
              </span>
              <span>
                “<Line text={choice.text} />”
                {choice.id === suggested && (
                  <span className="ml-2 inline-block rounded-md border-[1.5px] border-dashed border-muted px-1.5 text-[12px] font-semibold whitespace-nowrap text-muted">
                    <span aria-hidden="true">⚙ </span>
                    {t("assistant.chip")}
                  </span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <div className="mt-3 flex flex-wrap items-center gap-x-2">
        {listen && (
          <button
            type="button"
            onClick={(event) => event.detail < 2 && onSay(listen.id)}
            aria-disabled={pending !== null}
            aria-keyshortcuts="L"
            className={`line-choice press press-small min-h-11 sm:min-h-9 ${pending ? (pending.id === listen.id ? "chosen" : "waiting") : ""}`}
          >
            {t("listen")}
            <span className="key hidden sm:inline-grid" aria-hidden="true">
              L
            </span>
          </button>
        )}
        {children}
      </div>
    </fieldset>
  );
}
