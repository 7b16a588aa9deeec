"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { copy } from "../device/clipboard.ts";
import type { Cohort } from "./challenge.ts";
import { LeaveCohort } from "./leave-cohort.tsx";
import { joinCohort, makeCohort, type Sent } from "./post.ts";
import { SaidTrouble } from "./said-trouble.tsx";
import { useSending } from "./use-sending.ts";

interface Props {
  cohorts: readonly Cohort[];
  account: boolean;
}

/** The reader's cohorts with the codes they may hand on; the way into another, and to one of their own. */
export function Cohorts({ cohorts, account }: Props) {
  const t = useTranslations("challenges.cohorts");
  const [said, setSaid] = useState("");
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(cohorts.length);

  // The button that left has gone with its cohort.
  useEffect(() => {
    if (cohorts.length < before.current) heading.current?.focus();
    before.current = cohorts.length;
  }, [cohorts.length]);

  return (
    <section className="sheet drop px-5 py-4 sm:py-5" aria-labelledby="cohorts">
      <h2 id="cohorts" ref={heading} tabIndex={-1} className="text-[19px] outline-none">
        {t("title")}
      </h2>
      <p className="mt-1 text-[15px] text-muted">
        {cohorts.length > 0 ? t("text") : t("none", { account: String(account) })}
      </p>
      {cohorts.length > 0 && (
        <ul className="mt-2">
          {cohorts.map((cohort) => {
            const { id, name, code, members } = cohort;
            return (
              <li
                key={id}
                className="row-rule flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-2.5"
              >
                <span className="[overflow-wrap:anywhere]">
                  <strong>{name}</strong>{" "}
                  <span className="text-[15px] text-muted">{t("members", { members })}</span>
                </span>
                <span className="flex flex-wrap items-center gap-x-4">
                  {code && (
                    <button
                      type="button"
                      aria-label={t("copy", { name, code })}
                      className="press press-small min-h-11 tabular-nums"
                      onClick={() => void copy(code).then((done) => setSaid(done ? t("copied") : ""))}
                    >
                      {t("code", { code })}
                    </button>
                  )}
                  <LeaveCohort cohort={cohort} onLeft={() => setSaid(t("leave.left", { name }))} />
                </span>
              </li>
            );
          })}
        </ul>
      )}
      <p role="status" className="text-[15px] text-muted">
        {said}
      </p>
      <OneLine label={t("join")} button={t("joinGo")} said="joined" send={joinCohort} longest={40} />
      {account && (
        <OneLine label={t("make")} button={t("makeGo")} said="made" send={makeCohort} longest={60} />
      )}
    </section>
  );
}

interface OneLineProps {
  label: string;
  button: string;
  said: "joined" | "made";
  send: (text: string) => Promise<Sent<Cohort>>;
  longest: number;
}

/** One line to fill in, one button, and beside them what came of it. */
function OneLine({ label, button, said, send, longest }: OneLineProps) {
  const t = useTranslations("challenges.cohorts");
  const [text, setText] = useState("");
  const [done, setDone] = useState("");
  const { going, code, run } = useSending();
  const router = useRouter();
  const field = useId();

  function go() {
    setDone("");
    run(
      () => send(text.trim()),
      ({ name }) => {
        setText("");
        setDone(t(said, { name }));
        router.refresh();
      },
    );
  }

  return (
    <form
      className="mt-3 border-t border-dashed border-line pt-3"
      onSubmit={(event) => {
        event.preventDefault();
        go();
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
      <SaidTrouble code={code} />
      <p role="status" className="mt-2 text-[15px] text-muted empty:mt-0">
        {done}
      </p>
    </form>
  );
}
