"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { send } from "../device/send.ts";
import { SaidTrouble } from "./said-trouble.tsx";

/** `/join`: the code from the big screen, and on into the room. */
export function JoinCode({ code: first }: { code: string }) {
  const t = useTranslations("join");
  const router = useRouter();
  const [code, setCode] = useState(first);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [going, setGoing] = useState(false);
  const field = useId();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const typed = encodeURIComponent(code.replace(/[\s\-_.]/g, "").toUpperCase());
    if (going || typed === "") return;
    setGoing(true);
    setTrouble(null);
    const found = await send(`/api/rooms/${typed}?as=phone`, "GET");
    if (found.ok) return router.push(`/rooms/${typed}`);
    setTrouble(found.code);
    setGoing(false);
  }

  return (
    <form onSubmit={submit} className="mx-auto w-full max-w-[420px] px-4 py-10">
      <h1 className="text-[32px]">{t("title")}</h1>
      <p className="mt-1 text-muted">{t("lead")}</p>
      <label htmlFor={field} className="mt-6 block font-semibold">
        {t("code")}
      </label>
      <input
        id={field}
        name="code"
        className="field mt-1 py-3 text-center text-[26px] font-semibold tracking-[0.14em] uppercase"
        value={code}
        onChange={(event) => setCode(event.target.value)}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        required
        aria-describedby={`${field}-hint`}
      />
      <p id={`${field}-hint`} className="mt-1 text-[15px] text-muted">
        {t("codeHint")}
      </p>
      <button type="submit" className="press press-main mt-4 min-h-[52px] w-full" aria-disabled={going}>
        {t(going ? "finding" : "find")}
      </button>
      <SaidTrouble code={trouble} />
    </form>
  );
}
