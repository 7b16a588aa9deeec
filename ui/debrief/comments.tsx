"use client";

import { useFormatter, useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext, useId, useState } from "react";
import { useSending } from "../device/use-sending.ts";
import { useLineName } from "../messages/line-name.ts";
import { addComment, deleteComment, type TalkComment } from "./comment.ts";

interface Talk {
  attempt: string;
  comments: readonly TalkComment[];
  setComments: (comments: readonly TalkComment[]) => void;
  /** The reader may add to them. */
  open: boolean;
}

const context = createContext<Talk | null>(null);

/** Lets the decisions inside show what was said beside them, and take more. */
export function Commented({
  attempt,
  comments: before,
  open,
  children,
}: Pick<Talk, "attempt" | "comments" | "open"> & { children: ReactNode }) {
  const [comments, setComments] = useState(before);
  return <context.Provider value={{ attempt, comments, setComments, open }}>{children}</context.Provider>;
}

/** What was said beside one line. Nothing where a debrief has no comments. */
export function CommentsOfTurn({ turn }: { turn: number }) {
  const t = useTranslations("debrief.comments");
  const talk = useContext(context);
  const here = talk?.comments.filter((one) => one.turn === turn) ?? [];
  if (!talk || (here.length === 0 && !talk.open)) return null;
  return (
    <div className="mt-4 border-t border-dashed border-line pt-3">
      {here.length > 0 && (
        <>
          <p className="text-[14px] font-semibold">{t("title")}</p>
          <ul className="mt-1.5 grid gap-2.5">
            {here.map((one) => (
              <Said key={one.id} comment={one} talk={talk} />
            ))}
          </ul>
        </>
      )}
      {talk.open && <Add turn={turn} talk={talk} />}
    </div>
  );
}

/** Every line something was said about, to be opened. */
export function CommentedLines({
  decisions,
  onOpen,
}: {
  decisions: readonly { turn: number; name: string }[];
  onOpen: (turn: number) => void;
}) {
  const t = useTranslations("debrief.comments");
  const nameOf = useLineName();
  const talk = useContext(context);
  if (!talk || talk.comments.length === 0) return null;
  const commented = decisions.flatMap(({ turn, name }, index) =>
    talk.comments.some((one) => one.turn === turn) ? [{ turn, name, number: index + 1 }] : [],
  );
  return (
    <section className="sheet no-print px-5 py-4" aria-labelledby="commented">
      <h2 id="commented" className="text-[19px]">
        {t("all", { count: talk.comments.length })}
      </h2>
      <ul className="mt-2 flex flex-wrap gap-2.5">
        {commented.map(({ turn, name, number }) => (
          <li key={turn}>
            <button type="button" className="press press-small min-h-11" onClick={() => onOpen(turn)}>
              {t("see", { number, name: nameOf(name) })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Said({ comment, talk }: { comment: TalkComment; talk: Talk }) {
  const t = useTranslations("debrief.comments");
  const { dateTime } = useFormatter();
  const { going, code, run } = useSending();
  const { id, author, own, mine, text, at } = comment;
  const day = dateTime(new Date(at), { day: "numeric", month: "short", year: "numeric" });
  const who = mine ? t("you") : author || t("somebody");
  return (
    <li className="border-l-[3px] border-sky pl-3">
      <p className="text-[14px] text-muted">
        {t("who", { author: own && !mine ? `${who} (${t("own")})` : who, day })}
      </p>
      <p className="whitespace-pre-line [overflow-wrap:anywhere]">{text}</p>
      {mine && (
        <button
          type="button"
          className="no-print min-h-11 text-[14px] text-muted underline underline-offset-3 hover:text-ink"
          aria-label={t("deleteOf", { day })}
          aria-disabled={going || undefined}
          onClick={() =>
            run(
              () => deleteComment(talk.attempt, id),
              () => talk.setComments(talk.comments.filter((one) => one.id !== id)),
            )
          }
        >
          {t("delete")}
        </button>
      )}
      <p role="status" className="text-[14px] text-coral-text">
        {code !== null && t("failed")}
      </p>
    </li>
  );
}

function Add({ turn, talk }: { turn: number; talk: Talk }) {
  const t = useTranslations("debrief.comments");
  const [text, setText] = useState("");
  const { going, code, run } = useSending();
  const field = useId();
  return (
    <form
      className="no-print mt-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === "") return;
        run(
          () => addComment(talk.attempt, turn, text.trim()),
          ({ comments }) => {
            talk.setComments(comments);
            setText("");
          },
        );
      }}
    >
      <label htmlFor={field} className="text-[14px] font-semibold">
        {t("label")}
      </label>
      <textarea
        id={field}
        className="field mt-1"
        rows={2}
        maxLength={1000}
        value={text}
        placeholder={t("placeholder")}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="press press-small mt-2 min-h-11" aria-disabled={going || undefined}>
        {t(going ? "going" : "go")}
      </button>
      <p role="status" className="text-[15px] text-coral-text">
        {code !== null && t("failed")}
      </p>
    </form>
  );
}
