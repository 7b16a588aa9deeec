"use client";

import { useTranslations } from "next-intl";
import type { FutureView, Split } from "../../engine/room-view.ts";
import type { ChoiceView } from "../../engine/view.ts";
import { Line } from "../play/line.tsx";

interface Props {
  future: FutureView;
  name: string;
  small?: boolean;
}

/** From so many lines on, rows stand closer: the buttons below have to fit a projector too. */
const manyLines = 5;

/** The lines of the question, and while votes are shown how many are for each: never who. */
export function StageVotes({ future, name, small = false }: Props) {
  const t = useTranslations("stage");
  const { choices, split } = future;
  const lines = choices.filter(({ kind }) => kind === "line");
  const listen = choices.find(({ kind }) => kind === "listen");
  const ordered = listen ? [...lines, listen] : lines;
  const most = Math.max(0, ...(split?.now ?? []).map(({ choice, count }) => (choice === null ? 0 : count)));
  const passed = countOf(split?.now, null);
  const tight = ordered.length >= manyLines;
  return (
    <>
      <ol className={`grid ${small ? "gap-2" : tight ? "gap-1.5" : "gap-2.5"}`}>
        {ordered.map((choice, index) => (
          <Row
            key={choice.id}
            {...{ choice, split, most, small, tight, name }}
            mark={choice.kind === "listen" ? "L" : String(index + 1)}
          />
        ))}
      </ol>
      {passed > 0 && (
        <p className="mt-2 text-right text-[0.95rem] text-muted">{t("passed", { count: passed })}</p>
      )}
    </>
  );
}

interface RowProps {
  choice: ChoiceView;
  split: Split | undefined;
  most: number;
  mark: string;
  small: boolean;
  tight: boolean;
  name: string;
}

function Row({ choice, split, most, mark, small, tight, name }: RowProps) {
  const t = useTranslations("stage");
  const phone = useTranslations("phone.vote");
  const count = countOf(split?.now, choice.id);
  const all = (split?.now ?? []).reduce((sum, each) => sum + each.count, 0);
  const before = split?.before && countOf(split.before, choice.id);
  const chair = split?.chair && countOf(split.chair, choice.id);
  return (
    <li
      className={`grid items-center ${small ? "gap-2.5" : "gap-3.5"} ${split ? "grid-cols-[auto_1fr_auto]" : "grid-cols-[auto_1fr]"}`}
    >
      <span className="key" aria-hidden="true">
        {mark}
      </span>
      <div
        className={`relative overflow-hidden rounded-[0.85rem] border-[1.5px] border-edge bg-raised ${small ? "px-3 py-2 text-[0.98rem]" : tight ? "px-4 py-[0.3rem] text-[1.05rem] leading-snug" : "px-4 py-[0.6rem] text-[1.1rem]"}`}
      >
        {split && (
          <span
            aria-hidden="true"
            className="vote-bar absolute inset-y-0 left-0"
            style={{
              width: `${all === 0 ? 0 : (100 * count) / all}%`,
              background:
                count > 0 && count === most
                  ? "var(--span)"
                  : "color-mix(in oklab, var(--wood) 48%, var(--raised))",
            }}
          />
        )}
        <span className="relative">
          {choice.kind === "listen" ? (
            phone("listen")
          ) : (
            <>
              “<Line text={choice.text} />”
            </>
          )}
        </span>
      </div>
      {split && (
        <div className={`text-right ${small ? "min-w-[2rem]" : "min-w-[3.6rem]"}`}>
          <b className={small ? "text-[1.15rem]" : "text-[1.35rem]"} aria-hidden="true">
            {count}
          </b>
          <span className="sr-only">{t("votes", { count })}</span>
          {before !== undefined && before !== count && (
            <span className="block text-[0.8rem] leading-none text-muted">
              {t("before", { count: before })}
            </span>
          )}
          {chair !== undefined && chair > 0 && (
            <span className="flex items-center justify-end gap-1 text-[0.85rem] text-muted">
              <span aria-hidden="true" className="hat hat-theirs" />
              <span className="sr-only">{t("chair", { name })}: </span>
              {chair}
            </span>
          )}
        </div>
      )}
    </li>
  );
}

function countOf(counts: Split["now"] | undefined, choice: string | null): number {
  return counts?.find((each) => each.choice === choice)?.count ?? 0;
}
