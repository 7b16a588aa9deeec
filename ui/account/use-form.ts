"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { type checks, errorsIn, type Limits, noLimits } from "./check.ts";
import { type Errors, errorsOf } from "./errors.ts";
import type { Sent } from "./wire.ts";

interface Wish<T> {
  /** The fields, in their order, and how each is looked at before anything is sent. */
  asked: Readonly<Record<string, keyof typeof checks>>;
  /** Where a new password or a name is asked for. */
  limits?: Limits;
  send: (typed: Readonly<Record<string, string>>) => Promise<Sent<T>>;
  /** What follows. While it gives `true` the page is on its way elsewhere and nothing can be sent again. */
  done: (body: T) => boolean;
}

/**
 * One form: looks at what was typed, sends it once, and puts what is wrong beside its field, with the focus on the
 * first. Fields keep what is in them whatever happens.
 */
export function useForm<T>({ asked, limits = noLimits, send, done }: Wish<T>) {
  const form = useRef<HTMLFormElement>(null);
  const busy = useRef(false);
  const [going, setGoing] = useState(false);
  const [errors, setErrors] = useState<Errors>({});

  useEffect(() => {
    if (Object.keys(errors).length === 0) return;
    form.current?.querySelector<HTMLElement>("[aria-invalid=true], [data-told]")?.focus();
  }, [errors]);

  // Back from another page to this one as it was left: what was under way is over.
  useEffect(() => {
    const back = ({ persisted }: PageTransitionEvent) => {
      if (!persisted) return;
      busy.current = false;
      setGoing(false);
    };
    addEventListener("pageshow", back);
    return () => removeEventListener("pageshow", back);
  }, []);

  async function submit(typed: Readonly<Record<string, string>>) {
    const wrong = errorsIn(typed, asked, limits);
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    busy.current = true;
    setGoing(true);
    const sent = await send(typed);
    if (sent.ok && done(sent.body)) return;
    busy.current = false;
    setGoing(false);
    if (sent.ok) form.current?.reset();
    else setErrors(errorsOf(sent.failure, Object.keys(asked)));
  }

  return {
    going,
    errors,
    /** Goes onto the form. A form sent before its script is there must not write a password into the address: hence `post`. */
    form: {
      ref: form,
      method: "post",
      noValidate: true,
      onSubmit(event: FormEvent<HTMLFormElement>) {
        event.preventDefault();
        if (busy.current) return;
        const data = new FormData(event.currentTarget);
        void submit(Object.fromEntries([...data].map(([name, text]) => [name, String(text)])));
      },
    },
  } as const;
}
