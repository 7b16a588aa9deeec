"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { copy } from "../device/clipboard.ts";
import { type Assigned, type Assignment, owing } from "./assignment.ts";
import { useDue, useWhat } from "./assignment-words.ts";

interface Props {
  cohort: string;
  assignment: Assignment;
  people: readonly Assigned[];
  now: string;
}

/** Who owes something, and what to write to them: texts to copy, since nothing is sent from here. */
export function Remind({ cohort, assignment, people, now }: Props) {
  const t = useTranslations("assignments.remind");
  const page = useTranslations("assignments.page");
  const what = useWhat();
  const due = useDue(now);
  const owe = owing(people);
  const path = `/cohorts/${cohort}/assignments`;
  const link = typeof location === "undefined" ? path : location.origin + path;
  const names = owe.map(({ name, invited }) => invited?.name || name || page("unnamed"));
  const emails = owe.flatMap(({ invited }) => (invited ? [invited.email] : []));
  return (
    <section className="sheet h-fit px-5 py-4" aria-labelledby="remind">
      <h3 id="remind" className="text-xl">
        {t("title")}
      </h3>
      <p className="mt-1 text-[15px]">{t("owed", { count: owe.length })}</p>
      {owe.length > 0 && (
        <>
          <p className="text-[15px] text-muted">{t("text")}</p>
          <div className="mt-3 grid gap-3">
            <ToCopy label={t("names")} text={names.join(", ")} />
            {emails.length > 0 && <ToCopy label={t("emails")} text={emails.join(", ")} />}
            <ToCopy
              label={t("mail")}
              text={t("message", { what: what(assignment), due: due(assignment.due), link })}
            />
          </div>
        </>
      )}
    </section>
  );
}

function ToCopy({ label, text }: { label: string; text: string }) {
  const t = useTranslations("assignments.remind");
  const id = useId();
  const [said, setSaid] = useState<"copied" | "refused" | null>(null);
  return (
    <div>
      <label htmlFor={id} className="text-[14px] font-semibold">
        {label}
      </label>
      {/* The link in it is made of the address the browser is at, which the server need not know. */}
      <textarea
        id={id}
        readOnly
        rows={2}
        className="field mt-1 w-full"
        value={text}
        suppressHydrationWarning
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="mt-1 flex flex-wrap items-center gap-3">
        <button
          type="button"
          className="press press-small min-h-11"
          aria-label={`${t("copy")}: ${label}`}
          onClick={async () => setSaid((await copy(text)) ? "copied" : "refused")}
        >
          {t("copy")}
        </button>
        <p role="status" className="text-[14px] text-muted">
          {said && t(said)}
        </p>
      </div>
    </div>
  );
}
