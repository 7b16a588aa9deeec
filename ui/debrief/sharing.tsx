"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { share, unshare } from "../play/post.ts";

/** A link that shows this debrief, without your notes, to whoever has it, until it is taken back. */
export function Sharing({ attempt, path: initial }: { attempt: string; path: string | null }) {
  const t = useTranslations("debrief.share");
  const [path, setPath] = useState(initial);
  const [state, setState] = useState<"ready" | "going" | "failed" | "copied" | "revoked">("ready");
  const link = path === null ? "" : typeof location === "undefined" ? path : location.origin + path;

  async function make() {
    setState("going");
    const made = await share(attempt);
    setPath(made);
    setState(made ? "ready" : "failed");
  }
  async function revoke() {
    setState("going");
    const gone = await unshare(attempt);
    if (gone) setPath(null);
    setState(gone ? "revoked" : "failed");
  }
  async function copy() {
    await navigator.clipboard.writeText(link).then(
      () => setState("copied"),
      () => setState("ready"),
    );
  }

  return (
    <section aria-label={t("title")} className="no-print flex flex-wrap items-center gap-3">
      <button type="button" className="press" onClick={() => window.print()}>
        {t("print")}
      </button>
      {path === null ? (
        <button type="button" className="press" disabled={state === "going"} onClick={() => void make()}>
          {t("make")}
        </button>
      ) : (
        <>
          <label className="min-w-[200px] flex-1">
            <span className="sr-only">{t("link")}</span>
            <input
              readOnly
              suppressHydrationWarning
              className="field"
              value={link}
              onFocus={(event) => event.target.select()}
            />
          </label>
          <button type="button" className="press" onClick={() => void copy()}>
            {t("copy")}
          </button>
          <button type="button" className="press" disabled={state === "going"} onClick={() => void revoke()}>
            {t("revoke")}
          </button>
        </>
      )}
      <p role="status" className="text-[15px] text-muted">
        {state === "copied" && t("copied")}
        {state === "revoked" && t("revoked")}
        {state === "failed" && t("failed")}
        {state === "ready" && path !== null && t("shows")}
      </p>
    </section>
  );
}
