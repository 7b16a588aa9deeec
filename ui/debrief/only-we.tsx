"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Claim, mostClaims } from "../../engine/claims.ts";
import { type Checked, putClaims } from "../play/post.ts";
import { OnlyWeChecked } from "./only-we-checked.tsx";

interface Props {
  attempt: string;
  name: string;
  offered: readonly Claim[];
  onDone: (checked: readonly Checked[] | null) => void;
}

/** Before the moments are opened: what could be said to this buyer and to nobody else? Picked first, then checked. */
export function OnlyWe({ attempt, name, offered, onDone }: Props) {
  const t = useTranslations("debrief.claims");
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [checked, setChecked] = useState<readonly Checked[] | null>(null);
  const [state, setState] = useState<"ready" | "going" | "failed">("ready");

  async function check() {
    setState("going");
    const answer = await putClaims(attempt, picked);
    // What was claimed in another window stands, and the page it stands on is this one.
    if (answer === "taken") return window.location.reload();
    setChecked(answer);
    setState(answer ? "ready" : "failed");
  }

  return (
    <div className="mx-auto w-full max-w-[640px] px-4 py-10 sm:py-16">
      <h1 className="text-[clamp(26px,4.5vw,36px)]">{t("title", { name })}</h1>
      {checked === null && <p className="mt-2 text-[17px] text-muted">{t("text", { name })}</p>}
      {checked === null ? (
        <Picking {...{ name, offered, picked }} going={state === "going"} onPick={setPicked} />
      ) : (
        <div className="settle mt-5" role="status">
          <OnlyWeChecked name={name} offered={offered} checked={checked} />
        </div>
      )}
      <div className="mt-5 flex flex-wrap items-center gap-3">
        {checked === null ? (
          <>
            <button
              type="button"
              className="press press-main"
              disabled={picked.length === 0 || state === "going"}
              onClick={() => void check()}
            >
              {t(state === "going" ? "going" : "check")}
            </button>
            <button type="button" className="press" onClick={() => onDone(null)}>
              {t("skip")}
            </button>
          </>
        ) : (
          <button type="button" className="press press-main" onClick={() => onDone(checked)}>
            {t("onward")}
          </button>
        )}
        <p role="status" className="text-[15px] text-coral-text">
          {state === "failed" && t("failed")}
        </p>
      </div>
    </div>
  );
}

interface PickingProps {
  name: string;
  offered: readonly Claim[];
  picked: readonly string[];
  going: boolean;
  onPick: (picked: readonly string[]) => void;
}

function Picking({ name, offered, picked, going, onPick }: PickingProps) {
  const t = useTranslations("debrief.claims");
  const full = picked.length >= mostClaims;
  return (
    <fieldset className="mt-5 grid gap-2.5" disabled={going}>
      <legend className="sr-only">{t("legend", { name })}</legend>
      {offered.map(({ id, text }) => {
        const on = picked.includes(id);
        return (
          <label
            key={id}
            className={`flex items-start gap-3 rounded-[14px] border-[1.5px] px-4 py-3 has-focus-visible:outline-3 has-focus-visible:outline-offset-1 has-focus-visible:outline-teal ${on ? "border-edge bg-hover shadow-[3px_3px_0_var(--drop)]" : full ? "border-line text-muted" : "border-edge bg-raised hover:bg-hover"}`}
          >
            <input
              type="checkbox"
              className="mt-0.5 size-5 shrink-0 accent-teal outline-none"
              checked={on}
              disabled={full && !on}
              onChange={() => onPick(on ? picked.filter((each) => each !== id) : [...picked, id])}
            />
            <span>… {text}</span>
          </label>
        );
      })}
      <p className="text-[15px] text-muted" aria-live="polite">
        {t("picked", { count: picked.length })}
      </p>
    </fieldset>
  );
}
