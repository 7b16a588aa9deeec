"use client";

import { useTranslations } from "next-intl";
import { useCallback, useRef, useState } from "react";
import { useStore } from "zustand";
import type { Level, PublicFace, View } from "../../engine/view.ts";
import { useKept } from "../device/kept.ts";
import { usePreloadedFaces } from "../faces/use-preloaded-faces.ts";
import { Announcer } from "./announcer.tsx";
import { Answers } from "./answers.tsx";
import { Asked } from "./asked.tsx";
import { AssistantNote } from "./assistant-note.tsx";
import { BossMessage } from "./boss-message.tsx";
import { BuyerPanel } from "./buyer-panel.tsx";
import type { ChoicesHandle } from "./choices.tsx";
import type { Deadline } from "./deadline.ts";
import { exchangeOf } from "./exchange.ts";
import { Hints } from "./hints.tsx";
import { Interlude } from "./interlude.tsx";
import { Mended } from "./mended.tsx";
import { type OpenPanel, Panels } from "./panels.tsx";
import { PlayHeader } from "./play-header.tsx";
import { Recalling } from "./recalling.tsx";
import { SoftClock } from "./soft-clock.tsx";
import { EarlierLines, PresentLines, YourLine } from "./talk-lines.tsx";
import { TimeOver } from "./time-over.tsx";
import { TroubleBanner } from "./trouble-banner.tsx";
import { useArrival } from "./use-arrival.ts";
import { useClock } from "./use-clock.ts";
import { useInSight } from "./use-in-sight.ts";
import { useKeepSentence } from "./use-keep-sentence.ts";
import { useMoment } from "./use-moment.ts";
import { useTableKeys } from "./use-table-keys.ts";
import { useTalk } from "./use-talk.ts";

interface Props {
  attempt: string;
  scenario: PublicFace;
  /** Expressions this buyer may come to show, in no order that tells anything. */
  faces: readonly string[];
  level: Level;
  first: View;
  /** Turns at which the buyer's thought was guessed already. */
  guessed: readonly number[];
  /** For a rated talk with a time to it. */
  deadline: Deadline | null;
  /** That time was over when the page was made. */
  closed: boolean;
}

/** The table: one buyer, one exchange, a few lines to choose from. */
export function PlayTable({ attempt, scenario, faces, level, first, guessed, deadline, closed }: Props) {
  const t = useTranslations("play");
  const store = useTalk(attempt, first, closed);
  const talk = useStore(store);
  const { view, before, pending, stage } = talk;
  const [panel, setPanel] = useState<OpenPanel>(null);
  const [single] = useKept("single-keys");
  const [sayFirst] = useKept("say-first");
  const [clock] = useKept("soft-clock");
  const [uncovered, setUncovered] = useState(-1);
  const choices = useRef<ChoicesHandle>(null);

  const { earlier, now: present, interlude } = exchangeOf(view, stage);
  const moment = `${view.turn}:${stage}`;
  const arrival = useArrival(present, moment, before !== null || first.turn === 0);
  const asked = useMoment({ attempt, view, stage, guessed });
  const late = talk.trouble === "late" && !view.ended;
  const asking = asked.moment !== null && pending === null && !late;
  const answered = () => {
    asked.done();
    requestAnimationFrame(() => choices.current?.focus());
  };
  const { keepLast, said: noted } = useKeepSentence(attempt, present, moment);
  const covered =
    sayFirst === "on" &&
    !asking &&
    !late &&
    stage === "table" &&
    !view.ended &&
    uncovered !== view.turn &&
    !pending;
  const listening = view.choices.find((choice) => choice.kind === "listen");
  // The clock asks for nothing that is not on offer: where listening is used up, there is none.
  const clocked =
    level === "pressed" && clock !== "off" && stage === "table" && !!listening && !covered && !late;
  const waiting = panel !== null || pending !== null || talk.trouble !== null || !arrival.done;
  const left = useClock(
    String(view.turn),
    clocked && !waiting,
    useCallback(() => listening && talk.say(listening.id), [listening, talk.say]),
  );
  const { presentRef, endRef } = useInSight(moment, () => before && choices.current?.focus());

  usePreloadedFaces(scenario, faces);
  useTableKeys({
    choices: arrival.done && stage === "table" && !covered && !asking && !late ? view.choices : [],
    single: single !== "off",
    enabled: panel === null && stage !== "between",
    arriving: !arrival.done,
    skip: arrival.skip,
    say: talk.say,
    move: (by) => choices.current?.move(by),
    open: setPanel,
    keep: keepLast,
  });

  const name = scenario.buyer.shortName;
  return (
    <div className="flex min-h-dvh flex-col lg:h-dvh">
      <PlayHeader
        scenario={scenario}
        view={view}
        level={level}
        deadline={deadline}
        onPause={() => setPanel("pause")}
        onTable={() => setPanel("table")}
      />
      <div className="flex min-h-0 flex-1">
        <BuyerPanel scenario={scenario} view={view} stage={stage} />
        <main className="talk flex min-w-0 flex-1 flex-col lg:overflow-y-auto" onPointerDown={arrival.skip}>
          <h1 className="sr-only">{t("title", { name: scenario.buyer.name, title: scenario.title })}</h1>
          {stage === "between" ? (
            <Interlude
              says={interlude}
              meeting={view.meeting}
              place={scenario.meetings[view.meeting - 1]?.place ?? ""}
              onOnward={talk.onward}
            >
              {view.recall && (
                <Recalling
                  attempt={attempt}
                  turn={view.turn}
                  recall={view.recall}
                  buyer={scenario.buyer}
                  door
                />
              )}
            </Interlude>
          ) : (
            <div
              className={`mx-auto mt-auto flex w-full max-w-[808px] flex-col px-4 pt-6 pb-4 sm:px-6 ${arrival.done ? "arrived" : ""}`}
            >
              <div className="flex flex-col gap-3.5" key={moment}>
                <EarlierLines says={earlier} />
                <div ref={presentRef} className="flex scroll-mt-32 flex-col gap-3.5 lg:scroll-mt-6">
                  {pending ? <EarlierLines says={present} /> : <PresentLines says={present} />}
                </div>
                {view.table?.mended && !pending && <Mended />}
                {pending?.kind === "line" && <YourLine text={pending.text} />}
                {pending?.kind === "listen" && (
                  <EarlierLines says={[{ who: "scene", text: t(left === 0 ? "silence" : "youListen") }]} />
                )}
              </div>
              <div className="mt-6 grid gap-2">
                <TroubleBanner
                  trouble={talk.trouble}
                  elsewhere={talk.elsewhere}
                  kept={pending !== null}
                  onRetry={talk.retry}
                />
                {stage === "table" && view.boss && (
                  <BossMessage text={view.boss} className={view.table ? "" : "lg:hidden"} />
                )}
                {stage === "table" && !covered && !asking && !late && (
                  <AssistantNote view={view} name={name} />
                )}
                {clocked && <SoftClock left={left} held={waiting && pending === null} />}
                {asking && (
                  <Asked
                    moment={asked.moment}
                    attempt={attempt}
                    view={view}
                    buyer={scenario.buyer}
                    arrived={arrival.done}
                    clear={panel === null}
                    onDone={answered}
                  />
                )}
                {late && (
                  <TimeOver
                    attempt={attempt}
                    scenario={scenario.id}
                    level={level}
                    turn={view.turn}
                    deadline={deadline}
                  />
                )}
                {!asking && !late && (
                  <Answers
                    attempt={attempt}
                    talk={talk}
                    arrived={arrival.done}
                    handle={choices}
                    covered={covered}
                    onUncover={() => setUncovered(view.turn)}
                  />
                )}
              </div>
              <Hints
                count={
                  covered || asking || late
                    ? 0
                    : view.choices.filter((choice) => choice.kind === "line").length
                }
                onOpen={setPanel}
              />
              <p role="status" className="text-[14px] text-muted">
                {noted}
              </p>
              <div ref={endRef} />
            </div>
          )}
        </main>
      </div>
      <Announcer scenario={scenario} view={view} before={before} says={present} />
      <Panels
        open={panel}
        onOpen={setPanel}
        attempt={attempt}
        scenario={scenario}
        level={level}
        view={view}
      />
      <noscript>
        <p className="p-4">{t("noScript", { name })}</p>
      </noscript>
    </div>
  );
}
