"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { CostedPathLine, PathFork, PathLine } from "../../engine/path-map.ts";
import { Answer } from "../debrief/answer.tsx";
import { VerdictMark } from "../debrief/verdict-mark.tsx";
import { Line } from "../play/line.tsx";
import { costedFork, points } from "./costed.ts";
import { letterOf } from "./path-geometry.ts";

interface Props {
  fork: PathFork;
  /** The buyer, as friends call them. */
  buyer: string;
}

/** A fork as a moment to talk over: what the buyer said, who went where and, for a coach, what every line leads to. */
export function PathMoment({ fork, buyer }: Props) {
  const t = useTranslations("pathMap");
  const costed = costedFork(fork);
  return (
    <div>
      <p className="text-[15px] text-muted">{t("met", { met: fork.met, here: fork.here })}</p>
      <p className="mt-2 text-[15px] text-muted">{t("heard", { name: buyer })}</p>
      <p className="font-serif text-[19px] leading-snug">
        “<Line text={fork.heard} />”
      </p>
      {fork.lines.length === 0 && <p className="mt-3">{t("nothingSaid")}</p>}
      <ul className="mt-4 grid gap-4">
        {fork.lines.map((line, place) => (
          <li key={line.id} className="border-t-[1.5px] border-line pt-3">
            <SaidLine line={line} place={place} />
            {costed && <Weighed line={costed.lines[place] as CostedPathLine} buyer={buyer} />}
          </li>
        ))}
      </ul>
      {costed && <p className="mt-4 text-[14px] text-muted">{t("asMostMetIt")}</p>}
    </div>
  );
}

function SaidLine({ line, place }: { line: PathLine; place: number }) {
  const t = useTranslations("pathMap");
  return (
    <p className="rounded-xl border-[1.5px] border-edge bg-yours px-4 py-2.5">
      <span className="mb-0.5 flex justify-between gap-3 text-[14px]">
        <strong>{line.count > 0 ? letterOf(place) : "–"}</strong>
        <span>{t("count", { count: line.count })}</span>
      </span>
      {line.kind === "listen" ? (
        <em>{t("listened")}</em>
      ) : (
        <>
          “<Line text={line.text} />”
        </>
      )}
    </p>
  );
}

function Weighed({ line, buyer }: { line: CostedPathLine; buyer: string }) {
  const t = useTranslations("pathMap");
  const format = useFormatter();
  return (
    <>
      <p className="mt-2 flex items-center gap-2 text-[15px]">
        <VerdictMark verdict={line.verdict} />
        <span>
          {t(`verdict.${line.verdict}`)} · {t("lost", { points: format.number(points(line.cost.mean)) })}
        </span>
      </p>
      <Answer says={line.answer} className="mt-1.5 text-[15px]">
        <strong>{t("answered", { name: buyer })}</strong>
      </Answer>
      {line.thought !== "" && (
        <p className="mt-1 text-[15px]">
          <strong>{t("thought", { name: buyer })}</strong>{" "}
          <em>
            <Line text={line.thought} />
          </em>
        </p>
      )}
    </>
  );
}
