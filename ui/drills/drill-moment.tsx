"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { ChoiceView } from "../../engine/view.ts";
import { useKept } from "../device/kept.ts";
import { Choices, type ChoicesHandle } from "../play/choices.tsx";
import { exchangeOf } from "../play/exchange.ts";
import { Line } from "../play/line.tsx";
import { EarlierLines, PresentLines, YourLine } from "../play/talk-lines.tsx";
import { useTableKeys } from "../play/use-table-keys.ts";
import { DrillBuyer } from "./drill-buyer.tsx";
import { DrillResult } from "./drill-result.tsx";
import type { Review } from "./facts.ts";
import { answerDrill } from "./post.ts";
import { Saying } from "./saying.tsx";
import { useWhy } from "./why.tsx";

interface Props {
  first: Review;
  /** Another moment of today to go on with. */
  next: string | null;
}

/** Three minutes: a moment as it stood, one line, and what it did. */
export function DrillMoment({ first, next }: Props) {
  const t = useTranslations("drills.moment");
  const play = useTranslations("play");
  const why = useWhy();
  const [review, setReview] = useState(first);
  const [pending, setPending] = useState<ChoiceView | null>(null);
  const [trouble, setTrouble] = useState<"offline" | "database" | "taken" | "gone" | null>(null);
  const [single] = useKept("single-keys");
  const choices = useRef<ChoicesHandle>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { scenario, view, result } = review;
  const { earlier, now } = exchangeOf(view, "table");
  const answeredHere = result !== null && first.result === null;

  // The answer is what there is to read now: whoever cannot see it appear is taken there.
  useEffect(() => {
    if (answeredHere) heading.current?.focus({ preventScroll: false });
  }, [answeredHere]);

  async function say(choice: string) {
    const line = view.choices.find(({ id }) => id === choice);
    if (!line || pending || result) return;
    setPending(line);
    setTrouble(null);
    const told = await answerDrill(review.id, choice);
    setPending(null);
    if (told.ok) setReview(told.review);
    else if (told.why === "late" || told.why === "rated" || told.why === "refused") setTrouble("taken");
    else setTrouble(told.why);
  }

  useTableKeys({
    choices: result || pending ? [] : view.choices,
    single: single !== "off",
    enabled: true,
    arriving: false,
    skip: () => undefined,
    say: (choice) => void say(choice),
    move: (by) => choices.current?.move(by),
    open: () => undefined,
    keep: () => undefined,
  });

  return (
    <div className="wide grid items-start gap-x-8 gap-y-5 py-6 lg:grid-cols-[300px_1fr] lg:py-8">
      <DrillBuyer review={review} />
      <div className="arrived min-w-0">
        <h1 className="text-[clamp(26px,3.6vw,34px)]">{t("title", { name: scenario.buyer.shortName })}</h1>
        <p className="mt-1 text-muted">{why(review)}</p>
        <details className="mt-3">
          <summary className="min-h-11 py-2 font-semibold">{t("how")}</summary>
          <div className="mb-2 space-y-2 border-l-[3px] border-line pl-4 text-[15px]">
            <p>
              <Line text={scenario.brief.role} />
            </p>
            <p>
              <Line text={scenario.brief.why} />
            </p>
          </div>
        </details>
        <div className="mt-3 flex flex-col gap-3.5">
          <EarlierLines says={earlier} />
          {result || pending ? <EarlierLines says={now} /> : <PresentLines says={now} />}
          {pending?.kind === "line" && <YourLine text={pending.text} />}
          {pending?.kind === "listen" && <EarlierLines says={[{ who: "scene", text: play("youListen") }]} />}
        </div>
        {result ? (
          <DrillResult review={review} result={result} heading={heading} next={next} fresh={answeredHere} />
        ) : (
          <div className="mt-6">
            <Saying trouble={trouble} />
            <Choices
              choices={view.choices}
              pending={pending}
              onSay={(choice) => void say(choice)}
              handle={choices}
            />
          </div>
        )}
      </div>
    </div>
  );
}
