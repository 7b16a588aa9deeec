"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { Claim } from "../../engine/claims.ts";
import { type Debrief, momentKindSchema } from "../../engine/debrief.ts";
import type { Plan } from "../../engine/plan.ts";
import type { Level, PublicFace } from "../../engine/view.ts";
import { useKept } from "../device/kept.ts";
import { LetterOrNone } from "../letter/letter-or-none.tsx";
import type { Checked, Guessed } from "../play/post.ts";
import { AccountTable } from "./account-table.tsx";
import type { CoachBand } from "./coach-band.tsx";
import type { TalkComment } from "./comment.ts";
import { Commented, CommentedLines } from "./comments.tsx";
import { Curve } from "./curve.tsx";
import { DecisionCard } from "./decision-card.tsx";
import { Grade } from "./grade.tsx";
import type { Before } from "./growth-line.tsx";
import { GuessesAgain } from "./guesses-again.tsx";
import { KeepOffer } from "./keep-offer.tsx";
import { OnlyWe } from "./only-we.tsx";
import { OnlyWeChecked } from "./only-we-checked.tsx";
import { PlanAgain } from "./plan-again.tsx";
import { Reference } from "./reference.tsx";
import { SelfExplain } from "./self-explain.tsx";
import { type Share, Sharing } from "./sharing.tsx";
import { DebriefOfProvider } from "./talk-context.ts";

/** What the trainee wrote, guessed and claimed. */
export interface Own {
  note: string;
  plan: Plan | null;
  guesses: readonly Guessed[];
  claims: { offered: readonly Claim[]; checked: readonly Checked[] | null };
  /** Turns that come back as a drill, and the day they next do. */
  drills: readonly { turn: number; day: string }[];
}

interface Props {
  attempt: string;
  scenario: PublicFace;
  level: Level;
  debrief: Debrief;
  own: Own;
  share: Share | null;
  before: Before;
  /** What coaches set beside its band. */
  overrides: readonly CoachBand[];
  /** What was said beside lines, and whether the reader's coaches read what they add. */
  said: { comments: readonly TalkComment[]; open: boolean };
  /** The decision to open first; the costliest when there is none of that turn. */
  turn?: number | undefined;
}

/** What happened at the table, line by line. */
export function DebriefView({
  attempt,
  scenario,
  level,
  debrief,
  own,
  share,
  before,
  overrides,
  said,
  turn,
}: Props) {
  const t = useTranslations("debrief");
  const [note, setNote] = useState(own.note);
  const [checked, setChecked] = useState(own.claims.checked);
  const [skipped, setSkipped] = useKept(`skipped:${attempt}`);
  const [unclaimed, setUnclaimed] = useKept(`unclaimed:${attempt}`);
  const { decisions, moments } = debrief;
  const turnOf = (turn: number | undefined) => decisions.findIndex((decision) => decision.turn === turn);
  const [selected, setSelected] = useState(() => {
    const asked = turnOf(turn);
    return asked >= 0 ? asked : Math.max(0, turnOf(moments.costliest ?? moments.best));
  });
  const opened = useRef<HTMLDivElement>(null);

  if (note === "" && skipped === "") {
    return (
      <SelfExplain
        attempt={attempt}
        name={scenario.buyer.shortName}
        onDone={(line) => {
          setNote(line);
          if (line === "") setSkipped("yes");
        }}
      />
    );
  }

  const offered = own.claims.offered;
  if (offered.length > 0 && checked === null && unclaimed === "") {
    return (
      <OnlyWe
        attempt={attempt}
        name={scenario.buyer.shortName}
        offered={offered}
        onDone={(claimed) => {
          setChecked(claimed);
          if (claimed === null) setUnclaimed("yes");
        }}
      />
    );
  }

  const open = decisions[selected];
  const happened = momentKindSchema.options.filter((kind) => moments[kind] !== undefined);
  const kindOf = (turn: number) => happened.find((kind) => moments[kind] === turn);
  const others = happened.filter((kind) => moments[kind] !== open?.turn);
  const name = scenario.buyer.shortName;

  function openTurn(turn: number) {
    setSelected(Math.max(0, turnOf(turn)));
    opened.current?.scrollIntoView({ block: "center" });
  }

  return (
    <DebriefOfProvider value={{ attempt, scenario, level, drills: own.drills }}>
      <Commented attempt={attempt} {...said}>
        <div className="wide grid gap-x-7 gap-y-6 py-7 lg:grid-cols-[1fr_340px] print:grid-cols-[1fr_270px] print:gap-x-4 print:gap-y-3 print:py-3">
          <header className="lg:col-start-1 print:col-start-1">
            <p className="text-[15px] text-muted">{t("of", { title: scenario.title })}</p>
            <h1 className="mt-1 text-[clamp(30px,4.6vw,40px)] leading-[1.12]">{debrief.headline}</h1>
            <p className="mt-2 max-w-[44em] text-[17px] text-muted">{debrief.summary}</p>
          </header>
          <aside className="space-y-6 lg:col-start-2 lg:row-span-3 lg:row-start-1 print:col-start-2 print:row-span-2 print:row-start-1 print:space-y-3">
            <div className="hidden lg:block print:block">
              <LetterOrNone letter={debrief.letter} name={name} />
            </div>
            <Grade debrief={debrief} before={before} overrides={overrides} onOpen={openTurn} />
          </aside>
          <div className="min-w-0 space-y-6 lg:col-start-1 print:col-start-1 print:space-y-3">
            <Curve course={debrief} selected={selected} onSelect={setSelected} />
            <div ref={opened} id="opened" className="scroll-mt-4" aria-live="polite">
              {open && (
                <DecisionCard
                  key={open.turn}
                  decision={open}
                  number={selected + 1}
                  moment={kindOf(open.turn)}
                >
                  <Link href={`/debrief/${attempt}/chair`} className="press">
                    {t("card.chair", { possessive: scenario.buyer.pronouns.possessive })}
                  </Link>
                </DecisionCard>
              )}
            </div>
            <CommentedLines decisions={decisions} onOpen={openTurn} />
            {others.length > 0 && (
              <section aria-labelledby="moments" className="space-y-5 print:space-y-3">
                <h2 id="moments" className="text-[22px]">
                  {t("moments.title", { count: others.length })}
                </h2>
                {others.map((kind) => {
                  const index = turnOf(moments[kind]);
                  const decision = decisions[index];
                  return (
                    decision && (
                      <DecisionCard
                        key={decision.turn}
                        decision={decision}
                        number={index + 1}
                        moment={kind}
                      />
                    )
                  );
                })}
              </section>
            )}
          </div>
          <div className="min-w-0 space-y-4 lg:col-start-1 print:col-span-2 print:col-start-1 print:columns-2 print:gap-4 print:space-y-3">
            <PlanAgain plan={own.plan} note={note} debrief={debrief} />
            {checked && checked.length > 0 && (
              <details className="sheet px-5 py-2" open>
                <summary className="py-2 font-serif text-[18px] font-semibold">
                  {t("claims.title", { name })}
                </summary>
                <div className="mt-2 mb-3">
                  <OnlyWeChecked name={name} offered={offered} checked={checked} />
                </div>
              </details>
            )}
            <GuessesAgain guesses={own.guesses} decisions={decisions} />
            <AccountTable debrief={debrief} />
            <Reference debrief={debrief} />
            <p className="no-print lg:hidden">
              <Link href={`/play/${attempt}/letter`} className="plain-link">
                {t("letterAgain")}
              </Link>
            </p>
            <KeepOffer attempt={attempt} />
            <Sharing attempt={attempt} moments={happened} share={share} />
          </div>
        </div>
      </Commented>
    </DebriefOfProvider>
  );
}
