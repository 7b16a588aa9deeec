"use client";

import { useTranslations } from "next-intl";
import type { PublicFace } from "../../engine/view.ts";
import type { WatchedLine } from "../../engine/watch.ts";
import { exact } from "../debrief/account.ts";
import { useVerdictWord, VerdictMark } from "../debrief/verdict-mark.tsx";
import { faceAddress } from "../faces/address.ts";
import { Portrait } from "../faces/portrait.tsx";
import { useLineName } from "../messages/line-name.ts";
import { passagesOf } from "../play/exchange.ts";
import { Line } from "../play/line.tsx";
import { Paragraphs } from "../play/paragraphs.tsx";

interface Props {
  lines: readonly WatchedLine[];
  /** The talk has ended before this beat. */
  over: boolean;
  scenario: PublicFace;
  /** Every line of this way up to here, for the sum of what they cost. */
  lost: readonly WatchedLine[];
}

/** One way through one beat: what was heard, what was said to it, what it cost, and what the buyer showed. */
export function Way({ lines, over, scenario, lost }: Props) {
  const t = useTranslations("watch");
  if (lines.length === 0) return <p className="mt-4 text-muted">{t(over ? "over" : "passedBy")}</p>;
  return (
    <div className="rise mt-4 space-y-6">
      {lines.map((line, index) => (
        // A detour and the line after it stand at the same beat.
        <Said key={line.text} line={line} scenario={scenario} opening={index === 0} />
      ))}
      <p className="text-[14px] text-muted">
        {t("lost", { points: exact(lost.reduce((sum, { cost }) => sum + cost, 0)) })}
      </p>
    </div>
  );
}

function Said({ line, scenario, opening }: { line: WatchedLine; scenario: PublicFace; opening: boolean }) {
  const t = useTranslations("watch");
  const play = useTranslations("play");
  const word = useVerdictWord();
  const nameOf = useLineName();
  const { buyer } = scenario;
  return (
    <article className="space-y-3">
      {opening && (
        <p className="text-[15px] text-muted">
          {t("heard", { name: buyer.shortName })} “<Line text={line.heard} />”
        </p>
      )}
      <div className="on-tint ml-auto w-fit max-w-[94%] rounded-2xl rounded-br-[4px] border-[1.5px] border-edge bg-yours px-4 py-3">
        {line.kind === "listen" ? (
          <em>{t("listened")}</em>
        ) : (
          <>
            “<Line text={line.text} />”
          </>
        )}
      </div>
      <p className="flex items-center justify-end gap-2 text-[15px]">
        <VerdictMark verdict={line.verdict} />
        <span>
          <span className="sr-only">{word(line.verdict)}. </span>
          <span className="font-semibold">{nameOf(line.name)}</span>
          <span className="text-muted">
            {" · "}
            {line.cost === 0 ? t("free") : t("cost", { points: exact(line.cost) })}
          </span>
        </span>
      </p>
      <div className="w-fit max-w-[94%] space-y-2 rounded-2xl rounded-bl-[4px] border-[1.5px] border-edge bg-raised px-4 py-3 font-serif text-[18px] leading-[1.4]">
        {passagesOf(line.answer).map((passage) => (
          <div
            key={passage.paragraphs[0]?.[0]?.at}
            className={passage.who === "scene" ? "font-sans text-[15px] text-muted italic" : ""}
          >
            <Paragraphs passage={passage} write={(part) => <Line text={part.text} />} />
          </div>
        ))}
      </div>
      <div className="flex items-center gap-3">
        <span className="shrink-0 overflow-hidden rounded-full border-[1.5px] border-edge bg-card">
          <Portrait
            src={faceAddress(scenario, line.after.face)}
            size={56}
            className="size-14 translate-y-[3px] scale-110"
          />
        </span>
        <p className="text-[15px] font-semibold">
          {play("moodAndBody", {
            mood: line.after.mood,
            pronoun: buyer.pronouns.subject,
            body: line.after.body,
          })}
        </p>
      </div>
    </article>
  );
}
