"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { Sent } from "../device/send.ts";
import { useSending } from "../device/use-sending.ts";
import type { Cohort } from "./cohort.ts";
import { CohortTrouble } from "./cohort-trouble.tsx";

interface Props {
  label: string;
  button: string;
  send: (text: string) => Promise<Sent<Cohort>>;
  longest: number;
  onDone: (cohort: Cohort) => void;
}

/** One line to fill in, one button, and beside them what went wrong. */
export function OneLine({ label, button, send, longest, onDone }: Props) {
  const t = useTranslations("cohorts");
  const [text, setText] = useState("");
  const { going, code, run } = useSending();
  const field = useId();
  return (
    <form
      className="mt-3"
      onSubmit={(event) => {
        event.preventDefault();
        run(() => send(text.trim()), onDone);
      }}
    >
      <label htmlFor={field} className="text-[14px] font-semibold">
        {label}
      </label>
      <div className="mt-1 flex gap-2.5">
        <input
          id={field}
          className="field min-w-0 flex-1"
          value={text}
          required
          maxLength={longest}
          autoComplete="off"
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="press shrink-0" aria-disabled={going || undefined}>
          {going ? t("going") : button}
        </button>
      </div>
      <CohortTrouble code={code} />
    </form>
  );
}
