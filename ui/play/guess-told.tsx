"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { Guess, PublicFace } from "../../engine/view.ts";
import { Line } from "./line.tsx";
import type { Guessed } from "./post.ts";

interface Props {
  guess: Guess;
  guessed: Guessed;
  buyer: PublicFace["buyer"];
  onDone: () => void;
}

/** What there is to learn from a guess: not whether it came off alone, but how sure one was. */
export function lessonOf({ right, confidence }: Pick<Guessed, "right" | "confidence">): string {
  if (right) return confidence === 1 ? "lucky" : "read";
  return confidence === 1 ? "unsure" : "sure";
}

/** Guessed and asked: the thought it was, beside the one that was guessed. */
export function GuessTold({ guess, guessed, buyer, onDone }: Props) {
  const t = useTranslations("play.guess");
  const onward = useRef<HTMLButtonElement>(null);
  useEffect(() => onward.current?.focus(), []);
  return (
    <div className="settle">
      <ul className="grid gap-2">
        {guess.thoughts.map(({ id, text }) => {
          const truth = id === guessed.truth;
          const yours = id === guessed.thought;
          return (
            <li
              key={id}
              className={`rounded-[14px] border-[1.5px] px-3.5 py-2.5 ${truth ? "border-teal bg-teal-wash" : "border-line text-muted"}`}
            >
              {(truth || yours) && (
                <span className={`block text-[13px] font-semibold ${truth ? "on-tint text-muted" : ""}`}>
                  {truth && t("own", { name: buyer.shortName })}
                  {truth && yours && " · "}
                  {yours && t("yours")}
                </span>
              )}
              <em>
                <Line text={text} />
              </em>
            </li>
          );
        })}
      </ul>
      <p role="status" className="mt-3">
        {t("answer", {
          right: String(guessed.right),
          possessive: buyer.pronouns.possessive,
          lesson: lessonOf(guessed),
        })}
      </p>
      <button ref={onward} type="button" className="press press-main mt-3" onClick={onDone}>
        {t("onward")}
      </button>
    </div>
  );
}
