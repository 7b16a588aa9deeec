"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { draft, readDraft } from "./draft.ts";
import type { Errors } from "./errors.ts";

interface Props
  extends Pick<ComponentProps<"input">, "type" | "autoComplete" | "inputMode" | "defaultValue"> {
  name: string;
  label: string;
  hint?: ReactNode;
  errors: Errors;
  /** What is typed outlives a reload, in this window. Never for passwords. */
  kept?: boolean;
}

/** One line to fill in: its name, what helps, and what is wrong with it. */
export function Field({ name, label, hint, errors, kept = false, type = "text", ...input }: Props) {
  const t = useTranslations("account");
  const id = useId();
  const element = useRef<HTMLInputElement>(null);
  const [shown, setShown] = useState(false);
  const error = errors[name];
  const secret = type === "password";

  useEffect(() => {
    if (kept && element.current?.value === "") element.current.value = readDraft(name);
  }, [kept, name]);

  return (
    <div>
      <label htmlFor={id} className="block text-[15px] font-semibold">
        {label}
      </label>
      <div className="relative mt-1">
        <input
          {...input}
          ref={element}
          id={id}
          name={name}
          type={secret && shown ? "text" : type}
          className={`field aria-invalid:border-coral-text aria-invalid:border-2 ${secret ? "pr-[74px]" : ""}`}
          spellCheck={false}
          autoCapitalize="none"
          aria-invalid={error ? true : undefined}
          aria-describedby={`${error ? `${id}-error` : ""} ${hint ? `${id}-hint` : ""}`.trim() || undefined}
          onInput={(event) => kept && draft(name, event.currentTarget.value)}
        />
        {secret && (
          <button
            type="button"
            aria-label={t(shown ? "hidePassword" : "showPassword")}
            aria-controls={id}
            onClick={() => setShown(!shown)}
            className="absolute inset-y-0 right-0 min-w-11 rounded-lg px-3 text-[14px] font-semibold text-teal -outline-offset-3 hover:underline"
          >
            {t(shown ? "hide" : "show")}
          </button>
        )}
      </div>
      {error && (
        <p id={`${id}-error`} className="mt-1 border-l-[3px] border-coral pl-2 text-[15px] text-coral-text">
          {t(`errors.${error.key}`, { count: error.count })}
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-[14px] text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}
