"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { PublicFace, Recall } from "../../engine/view.ts";
import { useKept } from "../device/kept.ts";
import { Line } from "./line.tsx";
import { useMomentKeys } from "./use-moment-keys.ts";
import { useNotebook } from "./use-notebook.ts";

interface Props {
  attempt: string;
  turn: number;
  recall: Recall;
  buyer: PublicFace["buyer"];
  /** At the door of the next meeting, where going in is all it takes to leave this; else at the table. */
  door: boolean;
  /** Keys are heard. */
  enabled?: boolean;
  onDone?: () => void;
}

/** What was told so far, first from memory, then as it was. Never judged. */
export function Recalling({ attempt, turn, recall, buyer, door, enabled = true, onDone }: Props) {
  const t = useTranslations("play.recall");
  const [text, setText] = useKept(`recall:${attempt}:${turn}`);
  const [compared, setCompared] = useState(false);
  const section = useRef<HTMLElement>(null);
  // At the door the page has a heading of its own, which is read first.
  useEffect(() => {
    if (!door) section.current?.focus({ preventScroll: true });
  }, [door]);
  useMomentKeys(enabled && !door, (key) => key === "s" && onDone?.());
  const name = buyer.shortName;
  const title = t(door ? "door" : "table", { name });
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label={title}
      className={door ? "text-left outline-none" : "sheet drop settle px-4 py-4 outline-none sm:px-5"}
    >
      <h3 className="text-[19px]">{title}</h3>
      <textarea
        className="field mt-2"
        rows={2}
        maxLength={400}
        aria-label={t("label", { name })}
        placeholder={t("placeholder")}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div aria-live="polite">{compared && <AsItWas attempt={attempt} recall={recall} buyer={buyer} />}</div>
      <div className="mt-2.5 flex flex-wrap items-center gap-3">
        {!compared && (
          <button type="button" className="press" onClick={() => setCompared(true)}>
            {t("compare")}
          </button>
        )}
        {onDone && (
          <button
            type="button"
            aria-keyshortcuts="S"
            className={compared ? "press press-main" : "press"}
            onClick={onDone}
          >
            {!compared && (
              <span className="key" aria-hidden="true">
                S
              </span>
            )}
            {t(compared ? "onward" : "skip")}
          </button>
        )}
      </div>
    </section>
  );
}

function AsItWas({ attempt, recall, buyer }: Pick<Props, "attempt" | "recall" | "buyer">) {
  const t = useTranslations("play.recall");
  const notes = useNotebook(attempt).written;
  const { subject, object } = buyer.pronouns;
  return (
    <dl className="settle mt-3 space-y-2.5 border-l-[3px] border-teal pl-3.5">
      <Entry term={t("told", { name: buyer.shortName })}>
        {recall.told.length === 0 ? (
          <dd className="text-muted">{t("nothing", { subject })}</dd>
        ) : (
          recall.told.map((fact) => <dd key={fact}>{fact}</dd>)
        )}
      </Entry>
      {recall.owed !== undefined && (
        <Entry term={t("owed", { object })}>
          <dd>
            “<Line text={recall.owed} />”
          </dd>
        </Entry>
      )}
      {notes.length > 0 && (
        <Entry term={t("notebook")}>
          {notes.map((note) => (
            <dd key={note} className="break-words">
              {note}
            </dd>
          ))}
        </Entry>
      )}
    </dl>
  );
}

function Entry({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-[14px] font-semibold text-muted">{term}</dt>
      {children}
    </div>
  );
}
