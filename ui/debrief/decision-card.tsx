"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { Decision, Option, Verdict } from "../../engine/debrief.ts";
import { useKept } from "../device/kept.ts";
import { faceAddress } from "../faces/address.ts";
import { Portrait } from "../faces/portrait.tsx";
import { useDay } from "../messages/day.ts";
import { useLineName } from "../messages/line-name.ts";
import { Line } from "../play/line.tsx";
import { Logo } from "../shell/logo.tsx";
import { exact } from "./account.ts";
import { Answer } from "./answer.tsx";
import { CommentsOfTurn } from "./comments.tsx";
import { DashboardThen } from "./dashboard-then.tsx";
import { FindBetter } from "./find-better.tsx";
import { useDebriefOf } from "./talk-context.ts";
import { TryAgain } from "./try-again.tsx";
import { useVerdictWord, VerdictMark } from "./verdict-mark.tsx";

/** After these the better line is worth looking for before it is shown. */
const costly: readonly Verdict[] = ["slip", "mistake", "blunder"];

interface Props {
  decision: Decision;
  number: number;
  /** Why this one is open: the best line, the costliest, the best recovery. */
  moment?: "best" | "costliest" | "recovery" | undefined;
  children?: ReactNode;
}

/** One decision, opened: what was shown, what was thought, what it cost, and one other way. */
export function DecisionCard({ decision, number, moment, children }: Props) {
  const t = useTranslations("debrief");
  const word = useVerdictWord();
  const nameOf = useLineName();
  const { scenario, attempt } = useDebriefOf();
  const [picked, setPicked] = useState<string | null>(null);
  const { buyer } = scenario;
  // By a link nothing is asked of whoever reads: the other lines stay with the talk's owner.
  const invite = attempt !== null && costly.includes(decision.verdict) && decision.better !== undefined;
  const shown = !invite || picked !== null;
  return (
    <article
      className="sheet drop grid gap-x-6 gap-y-3 px-4 py-5 sm:grid-cols-[112px_1fr] sm:px-6 print:grid-cols-[72px_1fr] print:gap-x-4 print:px-4 print:py-3"
      aria-labelledby={`decision-${decision.turn}`}
    >
      <figure className="flex items-center gap-3 sm:block">
        <Portrait
          src={faceAddress(scenario, decision.after.face)}
          size={112}
          className="w-[72px] sm:w-full"
        />
        <figcaption className="text-[14px] text-muted sm:mt-1.5 sm:text-center">
          {t("card.showed", { pronoun: buyer.pronouns.subject, body: decision.after.body })}
        </figcaption>
      </figure>
      <div className="min-w-0">
        {moment && <p className="mb-1 text-[14px] font-semibold text-teal">{t(`moments.${moment}`)}</p>}
        <h3 id={`decision-${decision.turn}`} className="flex items-start gap-2.5 text-[19px]">
          <VerdictMark verdict={decision.verdict} />
          <span>
            <span className="sr-only">{word(decision.verdict)}. </span>
            {t("card.title", { number, name: nameOf(decision.name) })}
          </span>
        </h3>
        {decision.mended && (
          <p className="mt-2 flex w-fit items-center gap-2 rounded-full border-[1.5px] border-teal bg-teal-wash px-3 py-1 text-[14px] font-semibold">
            <Logo size={20} />
            {t("card.mended")}
          </p>
        )}
        {decision.heard !== "" && (
          <p className="mt-3 text-[15px] text-muted">
            {t("card.heard", { name: buyer.shortName })} “<Line text={decision.heard} />”
          </p>
        )}
        <p className="mt-2 rounded-xl border-[1.5px] border-edge bg-yours px-4 py-2.5">
          {decision.kind === "listen" ? (
            <em>{t("card.listened")}</em>
          ) : (
            <>
              “<Line text={decision.text} />”
            </>
          )}
        </p>
        <SaidFirst turn={decision.turn} />
        {invite && (
          <div className="no-print">
            <FindBetter decision={decision} picked={picked} onPick={setPicked} />
          </div>
        )}
        {/* Paper asks nothing, so it tells at once. */}
        <div className={shown ? "" : "hidden print:block"}>
          <Reckoning decision={decision} name={buyer.shortName} />
        </div>
        {decision.better && (
          <div className={invite ? "hidden print:block" : ""}>
            <OtherWay better={decision.better} name={buyer.shortName} />
          </div>
        )}
        <ComesBack turn={decision.turn} />
        <CommentsOfTurn turn={decision.turn} />
        {(attempt || children) && (
          <div className="no-print mt-4 flex flex-wrap gap-3">
            {attempt && <TryAgain turn={decision.turn} main={decision.cost > 0} />}
            {children}
          </div>
        )}
      </div>
    </article>
  );
}

/** When this moment is met again, where it is. */
function ComesBack({ turn }: { turn: number }) {
  const t = useTranslations("debrief");
  const dayOf = useDay();
  const { drills = [] } = useDebriefOf();
  const drill = drills.find((one) => one.turn === turn);
  if (!drill) return null;
  return <p className="no-print mt-3 text-[15px] text-muted">{t("card.drill", { day: dayOf(drill.day) })}</p>;
}

function Reckoning({ decision, name }: { decision: Decision; name: string }) {
  const t = useTranslations("debrief");
  const { scenario } = useDebriefOf();
  const effects = decision.effects
    .map(({ what, points }) => t(`effects.${what}`, { points: exact(points, true) }))
    .join(", ");
  return (
    <div className="settle mt-3 space-y-2.5">
      <Answer says={decision.answer}>
        <strong>{t("card.answered", { name })}</strong>
      </Answer>
      <div className="grid items-start gap-x-5 gap-y-2.5 sm:grid-cols-[1fr_184px]">
        <p>
          <strong>{t("card.thought", { pronoun: scenario.buyer.pronouns.subject })}</strong>{" "}
          <em>
            <Line text={decision.thought} />
          </em>
        </p>
        <DashboardThen dashboard={decision.dashboard} />
      </div>
      <p>
        <strong>{decision.cost > 0 ? t("card.cost") : t("card.gave")}</strong>{" "}
        {t("card.effects", {
          effects: effects === "" ? "none" : effects.charAt(0).toUpperCase() + effects.slice(1),
          cost: decision.cost === 0 ? "none" : exact(decision.cost),
        })}{" "}
        {t(`hats.${decision.hats}`, { name })}
      </p>
      {decision.luck !== 0 && (
        <p className="text-muted">{t("card.luck", { points: exact(decision.luck, true) })}</p>
      )}
    </div>
  );
}

function OtherWay({ better, name }: { better: Option; name: string }) {
  const t = useTranslations("debrief");
  return (
    <div className="mt-3 border-l-[3px] border-teal pl-3.5">
      <p>
        <strong>{t("card.otherWay")}</strong>{" "}
        {better.kind === "listen" ? (
          <em>{t("card.listening")}</em>
        ) : (
          <>
            “<Line text={better.text} />”
          </>
        )}
      </p>
      <Answer says={better.answer} className="mt-1 text-muted">
        {t("card.wouldAnswer", { name })}
      </Answer>
    </div>
  );
}

function SaidFirst({ turn }: { turn: number }) {
  const t = useTranslations("debrief");
  const { attempt } = useDebriefOf();
  const [text] = useKept(`first:${attempt}:${turn}`);
  if (!attempt || text === "") return null;
  return (
    <p className="mt-2 text-[15px] text-muted">
      {t("card.saidFirst")} “{text}”
    </p>
  );
}
