"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { MomentKind } from "../../engine/debrief.ts";
import { copy } from "../device/clipboard.ts";
import { share as makeLink, unshare } from "../play/post.ts";

/** The link a debrief has, and the moments it shows. */
export interface Share {
  path: string;
  moments: readonly MomentKind[];
}

interface Props {
  attempt: string;
  /** The moments of this talk. */
  moments: readonly MomentKind[];
  share: Share | null;
}

/** A link that shows letter, curve and chosen moments to whoever has it, until it is taken back. */
export function Sharing({ attempt, moments, share }: Props) {
  const t = useTranslations("debrief.share");
  const kinds = useTranslations("debrief.moments");
  const [path, setPath] = useState(share?.path ?? null);
  const [chosen, setChosen] = useState<readonly MomentKind[]>(share?.moments ?? moments);
  const [state, setState] = useState<"ready" | "going" | "failed" | "copied" | "revoked">("ready");
  const link = path === null ? "" : typeof location === "undefined" ? path : location.origin + path;

  async function show(wanted: readonly MomentKind[]) {
    setState("going");
    const made = await makeLink(attempt, wanted);
    if (made) setPath(made);
    setState(made ? "ready" : "failed");
    return made !== null;
  }
  async function choose(kind: MomentKind) {
    if (state === "going") return;
    const before = chosen;
    const next = moments.filter((each) => (each === kind) !== chosen.includes(each));
    setChosen(next);
    // A link that is out shows what is ticked, or the tick goes back.
    if (path !== null && !(await show(next))) setChosen(before);
  }
  async function revoke() {
    if (state === "going") return;
    setState("going");
    const gone = await unshare(attempt);
    if (gone) setPath(null);
    setState(gone ? "revoked" : "failed");
  }

  return (
    <section aria-label={t("title")} className="no-print">
      <fieldset className="flex flex-wrap gap-x-5">
        <legend className="text-[15px] text-muted">{t("choose")}</legend>
        {moments.map((kind) => (
          <label key={kind} className="flex min-h-11 items-center gap-2 text-[15px]">
            <input
              type="checkbox"
              className="size-5 accent-teal"
              checked={chosen.includes(kind)}
              aria-disabled={state === "going" || undefined}
              onChange={() => void choose(kind)}
            />
            {kinds(kind)}
          </label>
        ))}
      </fieldset>
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <button type="button" className="press" onClick={() => window.print()}>
          {t("print")}
        </button>
        {path === null ? (
          <button
            type="button"
            className="press"
            aria-disabled={state === "going" || undefined}
            onClick={() => state !== "going" && void show(chosen)}
          >
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
            <button
              type="button"
              className="press"
              onClick={() => void copy(link).then((done) => setState(done ? "copied" : "ready"))}
            >
              {t("copy")}
            </button>
            <button
              type="button"
              className="press"
              aria-disabled={state === "going" || undefined}
              onClick={() => void revoke()}
            >
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
      </div>
    </section>
  );
}
