"use client";

import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { copy } from "../device/clipboard.ts";
import { useReached } from "../device/reached.tsx";
import { useSending } from "../device/use-sending.ts";
import { withdraw } from "./cohort-post.ts";
import { CohortTrouble } from "./cohort-trouble.tsx";
import type { Invitation } from "./person.ts";

/** The personal links there are: to copy one by one or all together, to take along as a sheet, and to take back. */
export function Invitations({ cohort, invitations }: { cohort: string; invitations: readonly Invitation[] }) {
  const t = useTranslations("cohorts.invite");
  const { dateTime } = useFormatter();
  const [said, setSaid] = useState<"" | "copied" | "notCopied" | "withdrawn">("");
  const { going, code, run } = useSending();
  const router = useRouter();
  const { origin } = useReached();
  const open = invitations.flatMap(({ email, path }) => (path ? [{ email, path }] : []));
  const take = (text: string) => void copy(text).then((done) => setSaid(done ? "copied" : "notCopied"));
  return (
    <details className="mt-4 border-t border-dashed border-line pt-2" open={invitations.length <= 20}>
      <summary className="py-2 font-serif text-[17px] font-semibold">
        {t("links", { count: invitations.length })}
      </summary>
      <p className="mt-2 flex flex-wrap gap-2.5">
        {open.length > 0 && (
          <button
            type="button"
            className="press"
            onClick={() => take(open.map(({ email, path }) => `${email}\t${origin}${path}`).join("\n"))}
          >
            {t("copyAll", { count: open.length })}
          </button>
        )}
        <a className="press" href={`/api/cohorts/${cohort}/invitations?as=csv`} download="invitations.csv">
          {t("download")}
        </a>
      </p>
      <p role="status" className="mt-1 text-[15px] text-muted">
        {said !== "" && t(said)}
      </p>
      <CohortTrouble code={code} />
      <ul>
        {invitations.map(({ id, email, name, role, state, expires, path, usedBy }) => (
          <li key={id} className="row-rule flex flex-wrap items-center gap-x-4 py-2">
            <span className="min-w-[12em] flex-1 [overflow-wrap:anywhere]">
              <strong>{name || email}</strong>
              <span className="block text-[14px] text-muted">
                {name !== "" && `${email} · `}
                {t(`role.${role}`)} ·{" "}
                {t(`state.${state}`, {
                  day: dateTime(new Date(expires), { day: "numeric", month: "long" }),
                  name: usedBy ?? "none",
                })}
              </span>
            </span>
            {path && (
              <button
                type="button"
                className="press press-small min-h-11"
                aria-label={t("copyOf", { email })}
                onClick={() => take(origin + path)}
              >
                {t("copy")}
              </button>
            )}
            {state !== "used" && (
              <button
                type="button"
                className="min-h-11 text-[15px] text-muted underline underline-offset-3 hover:text-ink"
                aria-label={t("withdrawOf", { email })}
                aria-disabled={going || undefined}
                onClick={() =>
                  run(
                    () => withdraw(cohort, id),
                    () => {
                      setSaid("withdrawn");
                      router.refresh();
                    },
                  )
                }
              >
                {t("withdraw")}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
