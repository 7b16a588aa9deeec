"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { useSending } from "../device/use-sending.ts";
import type { Cohort } from "./cohort.ts";
import { invite } from "./cohort-post.ts";
import { CohortTrouble } from "./cohort-trouble.tsx";
import { Invitations } from "./invitations.tsx";
import type { Invitation, Invited } from "./person.ts";

/** Most bytes of a file that is read: what the server takes. */
const largest = 250_000;

/** A list pasted or from a file, what became of its rows, and the links there are. No mail is sent: the coach does that. */
export function InviteByList({
  cohort,
  invitations,
}: {
  cohort: Cohort;
  invitations: readonly Invitation[];
}) {
  const t = useTranslations("cohorts.invite");
  const [list, setList] = useState("");
  const [done, setDone] = useState<Invited | null>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const { going, code, run } = useSending();
  const router = useRouter();
  const file = useRef<HTMLInputElement>(null);
  const field = useId();

  async function readFile(chosen: File | undefined) {
    if (!chosen) return;
    setTooLarge(chosen.size > largest);
    if (chosen.size <= largest) setList(await chosen.text());
    if (file.current) file.current.value = "";
  }

  return (
    <section className="sheet drop px-5 py-4 sm:py-5" aria-labelledby="invite">
      <h2 id="invite" className="text-[19px]">
        {t("title")}
      </h2>
      <p className="mt-1 text-[15px] text-muted">{t("text")}</p>
      {!cohort.archived && (
        <form
          className="mt-3"
          onSubmit={(event) => {
            event.preventDefault();
            setDone(null);
            if (list.trim() === "") return;
            run(
              () => invite(cohort.id, list),
              (invited) => {
                setDone(invited);
                if (invited.bad.length === 0) setList("");
                router.refresh();
              },
            );
          }}
        >
          <label htmlFor={field} className="text-[14px] font-semibold">
            {t("label")}
          </label>
          <textarea
            id={field}
            className="field mt-1 font-mono text-[14px]"
            rows={5}
            value={list}
            placeholder={t("placeholder")}
            spellCheck={false}
            onChange={(event) => setList(event.target.value)}
          />
          <div className="mt-2 flex flex-wrap items-center gap-2.5">
            <button type="submit" className="press press-main" aria-disabled={going || undefined}>
              {t(going ? "going" : "go")}
            </button>
            <label className="press cursor-pointer focus-within:outline-3 focus-within:outline-teal">
              {t("file")}
              <input
                ref={file}
                type="file"
                accept=".csv,.txt,text/csv,text/plain"
                className="sr-only"
                onChange={(event) => void readFile(event.target.files?.[0])}
              />
            </label>
          </div>
          <CohortTrouble code={tooLarge ? "body_too_large" : code} />
        </form>
      )}
      <div role="status">{done && <Outcome {...done} />}</div>
      {invitations.length > 0 && <Invitations cohort={cohort.id} invitations={invitations} />}
    </section>
  );
}

/** How many rows were good, and every other by its line with the reason. */
export function Outcome({ made, renewed, bad }: Invited) {
  const t = useTranslations("cohorts.invite");
  return (
    <div className="mt-3">
      <p className="font-semibold">{t("done", { made, renewed, bad: bad.length })}</p>
      {bad.length > 0 && (
        <ul className="mt-2 border-l-[3px] border-coral pl-3 text-[15px]">
          {bad.map(({ line, reason, text }) => (
            <li key={line} className="[overflow-wrap:anywhere]">
              <strong>{t("line", { line: String(line) })}</strong> {t(`bad.${reason}`)}{" "}
              <code className="text-muted">{text}</code>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
