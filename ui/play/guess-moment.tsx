"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { Guess, PublicFace } from "../../engine/view.ts";
import { GuessTold } from "./guess-told.tsx";
import { Guessing } from "./guessing.tsx";
import { type Guessed, postGuess } from "./post.ts";
import { useMomentKeys } from "./use-moment-keys.ts";

interface Props {
  attempt: string;
  guess: Guess;
  buyer: PublicFace["buyer"];
  /** The line the thought is about; empty for a silence. */
  line: string;
  /** Keys are heard, and the question may be answered: the buyer has finished speaking, and nothing lies over the page. */
  enabled: boolean;
  onDone: () => void;
}

/** "What is she thinking?": guessed, then asked, then compared. The game does not notice. */
export function GuessMoment({ attempt, guess, buyer, line, enabled, onDone }: Props) {
  const t = useTranslations("play.guess");
  const [picked, setPicked] = useState<string | null>(null);
  const [state, setState] = useState<"ready" | "going" | "failed">("ready");
  const [guessed, setGuessed] = useState<Guessed | null>(null);
  const section = useRef<HTMLElement>(null);
  useEffect(() => section.current?.focus({ preventScroll: true }), []);

  async function ask(confidence: number) {
    if (picked === null || state === "going") return;
    setState("going");
    const answer = await postGuess(attempt, { turn: guess.turn, thought: picked, confidence });
    if (answer.ok) setGuessed(answer.guessed);
    else if (answer.why === "past") onDone();
    else setState("failed");
  }

  useMomentKeys(enabled, (key) => {
    if (key === "s" && state !== "going") onDone();
    if (guessed !== null || !/^[1-3]$/.test(key)) return;
    if (picked === null) setPicked(guess.thoughts[Number(key) - 1]?.id ?? null);
    else void ask(Number(key));
  });

  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-labelledby="guess"
      className="sheet drop settle px-4 py-4 outline-none sm:px-5"
    >
      <h2 id="guess" className="text-[20px]">
        {t("title", { name: buyer.shortName })}
      </h2>
      <p className="mt-0.5 mb-3 text-[15px] text-muted">
        {line === "" ? t("listened") : t("text", { line })}
      </p>
      {guessed ? (
        <GuessTold guess={guess} guessed={guessed} buyer={buyer} onDone={onDone} />
      ) : (
        <Guessing
          guess={guess}
          name={buyer.shortName}
          picked={picked}
          going={state === "going"}
          onPick={setPicked}
          onAsk={(confidence) => void ask(confidence)}
          onSkip={onDone}
        />
      )}
      <p role="status" className="mt-2 text-[15px] text-coral-text empty:hidden">
        {state === "failed" && !guessed && t("failed")}
      </p>
    </section>
  );
}
