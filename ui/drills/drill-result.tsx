import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Ref } from "react";
import type { Says } from "../../engine/view.ts";
import { exact } from "../debrief/account.ts";
import { Answer } from "../debrief/answer.tsx";
import { useVerdictWord, VerdictMark } from "../debrief/verdict-mark.tsx";
import { useDay } from "../messages/day.ts";
import { Line, plain } from "../play/line.tsx";
import { EarlierLines, PresentLines, YourLine } from "../play/talk-lines.tsx";
import type { Result, Review } from "./facts.ts";
import { StartDrill } from "./start-drill.tsx";

interface Props {
  review: Review;
  result: Result;
  heading: Ref<HTMLHeadingElement>;
  /** Another moment of today. */
  next: string | null;
  /** Answered just now, on this page: it is said aloud. */
  fresh: boolean;
}

/** What the line did: the answer, the thought, the cost, the better line with its answer, and when the moment comes back. */
export function DrillResult({ review, result, heading, next, fresh }: Props) {
  const t = useTranslations("drills.result");
  const all = useTranslations("drills");
  const debrief = useTranslations("debrief");
  const play = useTranslations("play");
  const day = useDay();
  const word = useVerdictWord();
  const { scenario } = review;
  const { decision, back, passed, question } = result;
  const { buyer } = scenario;
  const name = buyer.shortName;
  const effects = decision.effects
    .map(({ what, points }) => debrief(`effects.${what}`, { points: exact(points, true) }))
    .join(", ");
  return (
    <div className="settle mt-3.5">
      {decision.kind === "line" ? (
        <YourLine text={decision.text} />
      ) : (
        <EarlierLines says={[{ who: "scene", text: play("youListen") }]} />
      )}
      <div className="mt-3.5 flex flex-col gap-3.5">
        <PresentLines says={decision.answer} />
      </div>
      <section aria-labelledby="did" className="sheet drop mt-6 px-4 py-5 sm:px-6">
        <h2
          id="did"
          ref={heading}
          tabIndex={-1}
          className="flex items-start gap-2.5 text-[21px] outline-none"
        >
          <VerdictMark verdict={decision.verdict} />
          <span>
            <span className="sr-only">{word(decision.verdict)}. </span>
            {decision.cost === 0 ? t("best") : t(passed ? "good" : "miss", { name })}
          </span>
        </h2>
        <div className="mt-3 space-y-2.5">
          <p>
            <strong>{debrief("card.thought", { pronoun: buyer.pronouns.subject })}</strong>{" "}
            <em>
              <Line text={decision.thought} />
            </em>
          </p>
          <p>
            <strong>{decision.cost > 0 ? debrief("card.cost") : debrief("card.gave")}</strong>{" "}
            {debrief("card.effects", {
              effects: effects === "" ? "none" : effects.charAt(0).toUpperCase() + effects.slice(1),
              cost: decision.cost === 0 ? "none" : exact(decision.cost),
            })}{" "}
            {debrief(`hats.${decision.hats}`, { name })}
          </p>
          {decision.better && (
            <div className="border-l-[3px] border-teal pl-3.5">
              <p>
                <strong>{t("better")}</strong>{" "}
                {decision.better.kind === "listen" ? (
                  <em>{debrief("card.listening")}</em>
                ) : (
                  <>
                    “<Line text={decision.better.text} />”
                  </>
                )}
              </p>
              <Answer says={decision.better.answer} className="mt-1 text-muted">
                {debrief("card.wouldAnswer", { name })}
              </Answer>
            </div>
          )}
          <p className="text-[15px] text-muted">
            {t("question")} <em>{question}</em>
          </p>
        </div>
        <div className="row-rule mt-4 flex flex-wrap items-center gap-x-5 gap-y-3 pt-4">
          <p className="min-w-[12em] flex-1 font-semibold">
            {t("back", { days: back.days, day: day(back.day) })}
          </p>
          {next === null ? (
            <Link href="/drills" className="press press-main">
              {t("done")}
            </Link>
          ) : (
            <>
              <Link href="/drills" className="plain-link inline-flex min-h-11 items-center">
                {all("moment.toList")}
              </Link>
              <StartDrill drill={next} label={t("next")} main />
            </>
          )}
        </div>
      </section>
      <p aria-live="polite" className="sr-only">
        {fresh &&
          t("announce", {
            name,
            answer: spoken(decision.answer),
            body: decision.after.body,
            verdict: word(decision.verdict),
            cost: Math.ceil(decision.cost),
            points: exact(decision.cost),
            days: back.days,
            day: day(back.day),
          })}
      </p>
    </div>
  );
}

function spoken(says: readonly Says[]): string {
  return says
    .filter(({ who }) => who === "buyer")
    .map(({ text }) => plain(text))
    .join(" ");
}
