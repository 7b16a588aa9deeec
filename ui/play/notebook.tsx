"use client";

import { useTranslations } from "next-intl";
import type { View } from "../../engine/view.ts";
import { Cross } from "../controls/cross.tsx";
import { heardIn } from "./sentences.ts";
import { type Notebook as Book, longestNote, useNotebook } from "./use-notebook.ts";

/** Three lines of one's own, written or kept from what the buyer said. They stay on this device. */
export function Notebook({ attempt, view, name }: { attempt: string; view: View; name: string }) {
  const t = useTranslations("play.notebook");
  const book = useNotebook(attempt);
  const { now, earlier } = heardIn(view);
  return (
    <>
      <p className="text-muted">{t("text")}</p>
      <div className="mt-3 space-y-3">
        {book.lines.map((line, slot) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line of the notebook is its place
          <Slot key={slot} slot={slot} line={line} onWrite={(text) => book.write(slot, text)} />
        ))}
      </div>
      <section className="mt-5" aria-labelledby="heard">
        <h3 id="heard" className="font-sans text-[15px] font-semibold">
          {t("heard", { name })}
        </h3>
        <p role="status" className="text-[15px] text-muted">
          {book.full && t("full")}
        </p>
        {now.length === 0 && <p className="text-[15px] text-muted">{t("none", { name })}</p>}
        <Sentences sentences={now} book={book} />
        {earlier.length > 0 && (
          <details className="mt-2">
            <summary className="min-h-11 text-[15px] text-muted">{t("earlier")}</summary>
            <Sentences sentences={earlier} book={book} />
          </details>
        )}
      </section>
    </>
  );
}

function Slot({ slot, line, onWrite }: { slot: number; line: string; onWrite: (text: string) => void }) {
  const t = useTranslations("play.notebook");
  const label = t("slot", { slot: slot + 1 });
  return (
    <div className="flex items-start gap-2">
      <label className="block flex-1">
        <span className="sr-only">{label}</span>
        <textarea
          className="field"
          rows={2}
          maxLength={longestNote}
          value={line}
          placeholder={label}
          onChange={(event) => onWrite(event.target.value)}
        />
      </label>
      {line !== "" && (
        <button
          type="button"
          aria-label={t("clear", { slot: slot + 1 })}
          onClick={() => onWrite("")}
          className="grid size-11 shrink-0 place-items-center rounded-full text-muted hover:bg-hover hover:text-ink"
        >
          <Cross size={16} />
        </button>
      )}
    </div>
  );
}

function Sentences({ sentences, book }: { sentences: readonly string[]; book: Book }) {
  const t = useTranslations("play.notebook");
  return (
    <ul className="mt-2 space-y-1.5">
      {sentences.map((sentence, index) => {
        const has = book.has(sentence);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same sentence may have been said twice
          <li key={index}>
            <button
              type="button"
              aria-disabled={has || book.full}
              onClick={() => !has && book.keep(sentence)}
              className={`flex min-h-11 w-full items-baseline justify-between gap-3 rounded-xl border-[1.5px] px-3.5 py-2 text-left ${has ? "border-teal" : book.full ? "border-line text-muted" : "border-edge bg-raised hover:bg-hover"}`}
            >
              <span>“{sentence}”</span>
              {has && (
                <span className="text-[13px] font-semibold whitespace-nowrap text-teal">{t("has")}</span>
              )}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
