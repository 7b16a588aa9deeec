"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import type { Debrief } from "../../engine/debrief.ts";
import type { Level, PublicFace } from "../../engine/view.ts";
import { AccountTable } from "../debrief/account-table.tsx";
import type { CoachBand } from "../debrief/coach-band.tsx";
import type { TalkComment } from "../debrief/comment.ts";
import { Commented, CommentedLines } from "../debrief/comments.tsx";
import { Curve } from "../debrief/curve.tsx";
import { DecisionCard } from "../debrief/decision-card.tsx";
import { Reference } from "../debrief/reference.tsx";
import { DebriefOfProvider } from "../debrief/talk-context.ts";
import { LetterOrNone } from "../letter/letter-or-none.tsx";
import { OverridePanel } from "./override-panel.tsx";
import { calledOf, type Person } from "./person.ts";

interface Props {
  cohort: { id: string; archived: boolean };
  attempt: string;
  person: Person;
  scenario: PublicFace;
  level: Level;
  debrief: Debrief;
  override: CoachBand | null;
  comments: readonly TalkComment[];
}

/** A talk as its owner's coach reads it: nothing can be played here, and their notes, plans and guesses are not shown. */
export function ShownDebrief({
  cohort,
  attempt,
  person,
  scenario,
  level,
  debrief,
  override,
  comments,
}: Props) {
  const t = useTranslations("cohorts.shown");
  const { decisions, moments } = debrief;
  const turnOf = (turn: number | undefined) =>
    Math.max(
      0,
      decisions.findIndex((decision) => decision.turn === turn),
    );
  const [selected, setSelected] = useState(() => turnOf(moments.costliest ?? moments.best));
  const opened = useRef<HTMLDivElement>(null);
  const open = decisions[selected];
  const called = calledOf(person) || t("nameless");

  function openTurn(turn: number) {
    setSelected(turnOf(turn));
    opened.current?.scrollIntoView({ block: "center" });
  }

  return (
    <DebriefOfProvider value={{ attempt: null, scenario, level }}>
      <Commented attempt={attempt} comments={comments} open={!cohort.archived}>
        <div className="grid gap-x-7 gap-y-6 lg:grid-cols-[1fr_340px]">
          <header className="lg:col-start-1">
            <p className="text-[15px]">
              <Link
                href={`/cohorts/${cohort.id}/people/${person.learner}`}
                className="plain-link inline-flex min-h-11 items-center"
              >
                {t("talksOf", { name: called })}
              </Link>
            </p>
            <h2 className="text-[clamp(26px,4vw,34px)] leading-[1.15]">{debrief.headline}</h2>
            <p className="mt-1 text-[15px] text-muted">
              {scenario.title} · {scenario.buyer.name}
            </p>
            <p className="mt-2 max-w-[44em] text-[17px] text-muted">{debrief.summary}</p>
          </header>
          <aside className="space-y-6 lg:col-start-2 lg:row-span-2 lg:row-start-1">
            <OverridePanel cohort={cohort} attempt={attempt} band={debrief.band} override={override} />
            <LetterOrNone letter={debrief.letter} name={scenario.buyer.shortName} />
          </aside>
          <div className="min-w-0 space-y-6 lg:col-start-1">
            <Curve course={debrief} selected={selected} onSelect={setSelected} />
            <CommentedLines decisions={decisions} onOpen={openTurn} />
            <div ref={opened} className="scroll-mt-4" aria-live="polite">
              {open && <DecisionCard key={open.turn} decision={open} number={selected + 1} />}
            </div>
            <nav aria-label={t("lines")} className="flex flex-wrap justify-between gap-3">
              <button
                type="button"
                className="press"
                aria-disabled={selected === 0 || undefined}
                onClick={() => setSelected(Math.max(0, selected - 1))}
              >
                {t("before")}
              </button>
              <button
                type="button"
                className="press"
                aria-disabled={selected === decisions.length - 1 || undefined}
                onClick={() => setSelected(Math.min(decisions.length - 1, selected + 1))}
              >
                {t("next")}
              </button>
            </nav>
            <AccountTable debrief={debrief} />
            <Reference debrief={debrief} />
          </div>
        </div>
      </Commented>
    </DebriefOfProvider>
  );
}
