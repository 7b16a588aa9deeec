"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FutureView } from "../../engine/room-view.ts";
import { Line } from "../play/line.tsx";
import type { OwnVote } from "./own-vote.ts";
import { PhoneSure } from "./phone-sure.tsx";

interface Props {
  future: FutureView;
  own: OwnVote | null;
  /** It waits on this phone for the network. */
  held: boolean;
  paused: boolean;
  title: string;
  /** The time left, where it is counted. */
  clock: ReactNode;
  text: string;
  onVote: (choice: string | null, confidence?: number) => void;
}

/** One question: its lines as large buttons, to be changed until the coach closes it. */
export function PhoneVote({ future, own, held, paused, title, clock, text, onVote }: Props) {
  const t = useTranslations("phone");
  const lines = future.choices.filter(({ kind }) => kind === "line");
  const listen = future.choices.find(({ kind }) => kind === "listen");
  const said = own !== null && own.state !== "before" ? own : null;
  const press = (choice: string | null) => !paused && onVote(choice);
  const mark = (choice: string | null) => (own !== null && own.choice === choice ? own.state : null);
  return (
    <section aria-label={title}>
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="text-[22px]">{title}</h2>
        <p className="shrink-0 text-[15px] text-muted">{clock}</p>
      </div>
      <p role="status" className="mt-0.5 min-h-[46px] text-[15px] text-muted">
        {said
          ? said.state === "sending"
            ? t(held ? "vote.held" : "vote.sending")
            : t("vote.counted")
          : text}
      </p>
      {own?.state === "before" && (
        <button
          type="button"
          className="press press-main mt-3 w-full"
          aria-disabled={paused}
          onClick={() => !paused && onVote(own.choice, own.confidence)}
        >
          {t(own.choice === null ? "revote.keepPass" : "revote.keep")}
        </button>
      )}
      <ol className="mt-3 grid gap-2">
        {lines.map((choice, index) => (
          <li key={choice.id}>
            <button
              type="button"
              onClick={() => press(choice.id)}
              aria-disabled={paused}
              aria-pressed={said?.choice === choice.id}
              aria-keyshortcuts={String(index + 1)}
              className={`line-choice flex min-h-[56px] w-full items-start gap-3 rounded-[14px] border-[1.5px] border-edge bg-raised px-3.5 py-3 text-left ${classOf(mark(choice.id))}`}
            >
              <span className="key mt-[3px]" aria-hidden="true">
                {index + 1}
              </span>
              <span className="min-w-0 flex-1">
                “<Line text={choice.text} />”
              </span>
              <Mark state={mark(choice.id)} />
            </button>
          </li>
        ))}
      </ol>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        {listen && (
          <button
            type="button"
            onClick={() => press(listen.id)}
            aria-disabled={paused}
            aria-pressed={said?.choice === listen.id}
            aria-keyshortcuts="L"
            className={`line-choice press min-h-11 flex-1 ${classOf(mark(listen.id))}`}
          >
            {t("vote.listen")}
            <Mark state={mark(listen.id)} />
          </button>
        )}
        <button
          type="button"
          onClick={() => press(null)}
          aria-disabled={paused}
          aria-pressed={said !== null && said.choice === null}
          aria-keyshortcuts="P"
          className={`line-choice press min-h-11 min-w-[88px] ${classOf(mark(null))}`}
        >
          {t("vote.pass")}
          <Mark state={mark(null)} />
        </button>
      </div>
      {said && said.choice !== null && (
        <PhoneSure sure={said.confidence} onSure={(sure) => !paused && onVote(said.choice, sure)} />
      )}
    </section>
  );
}

function classOf(state: OwnVote["state"] | null): string {
  if (state === null) return "";
  return state === "before" ? "border-dashed" : "chosen";
}

/** Whose answer this is, in words and a tick: colour is never the only sign. */
function Mark({ state }: { state: OwnVote["state"] | null }) {
  const t = useTranslations("phone");
  if (state === null) return null;
  return (
    <span className="ml-auto shrink-0 self-center text-[13px] font-semibold text-muted">
      {state === "before" ? (
        t("revote.before")
      ) : (
        <>
          <span className="sr-only">{t("vote.yours")}</span>
          <svg width="20" height="20" viewBox="0 0 20 20" fill="none" aria-hidden="true">
            <path
              d="M4 10.5l4 4 8-9"
              stroke="var(--teal)"
              strokeWidth="2.6"
              strokeLinecap="round"
              strokeLinejoin="round"
              strokeDasharray={state === "sending" ? "3 4" : undefined}
            />
          </svg>
        </>
      )}
    </span>
  );
}
