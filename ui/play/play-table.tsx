"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import type { Level, PublicFace, View } from "../../engine/view.ts";
import { useKept } from "../device/kept.ts";
import { Announcer } from "./announcer.tsx";
import { BuyerPanel } from "./buyer-panel.tsx";
import { Choices, type ChoicesHandle } from "./choices.tsx";
import { exchangeOf, openingOf } from "./exchange.ts";
import { Hints } from "./hints.tsx";
import { Interlude } from "./interlude.tsx";
import { type OpenPanel, Panels } from "./panels.tsx";
import { PlayHeader } from "./play-header.tsx";
import { SayFirst } from "./say-first.tsx";
import { EarlierLines, PresentLines, YourLine } from "./talk-lines.tsx";
import { TroubleBanner } from "./trouble-banner.tsx";
import { useArrival } from "./use-arrival.ts";
import { useTableKeys } from "./use-table-keys.ts";
import { useTalk } from "./use-talk.ts";

interface Props {
  attempt: string;
  scenario: PublicFace;
  level: Level;
  first: View;
}

/** The table: one buyer, one exchange, a few lines to choose from. */
export function PlayTable({ attempt, scenario, level, first }: Props) {
  const t = useTranslations("play");
  const talk = useTalk(attempt, first);
  const { view, before, pending, stage, trouble, elsewhere } = useStore(talk);
  const [panel, setPanel] = useState<OpenPanel>(null);
  const [single] = useKept("single-keys");
  const choices = useRef<ChoicesHandle>(null);
  const bottom = useRef<HTMLDivElement>(null);

  const { earlier, now, interlude } = exchangeOf(view, stage);
  const justOpened = before !== null && view.meeting > before.meeting && stage === "table";
  const present = justOpened ? openingOf(view) : now;
  const arrival = useArrival(present, `${view.turn}:${stage}`, view.turn > first.turn || first.turn === 0);

  const { say, onward } = talk.getState();
  useTableKeys({
    choices: arrival.done && stage === "table" && panel === null ? view.choices : [],
    single: single !== "off",
    enabled: panel === null && stage !== "between",
    arriving: !arrival.done,
    skip: arrival.skip,
    say,
    move: (by) => choices.current?.move(by),
    open: setPanel,
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn or a chosen line is what moves the page
  useEffect(() => {
    bottom.current?.scrollIntoView({ block: "end" });
    if (before) choices.current?.focus();
  }, [view.turn, stage, pending?.id]);

  const name = scenario.buyer.shortName;
  return (
    <div className="flex min-h-dvh flex-col lg:h-dvh">
      <h1 className="sr-only">{t("title", { name: scenario.buyer.name, title: scenario.title })}</h1>
      <PlayHeader
        scenario={scenario}
        view={view}
        level={level}
        onPause={() => setPanel("pause")}
        onTable={() => setPanel("table")}
      />
      <div className="flex min-h-0 flex-1">
        <BuyerPanel scenario={scenario} view={view} />
        <main className="flex min-w-0 flex-1 flex-col lg:overflow-y-auto" onPointerDown={arrival.skip}>
          {stage === "between" ? (
            <Interlude
              says={interlude}
              meeting={view.meeting}
              place={scenario.meetings[view.meeting - 1]?.place ?? ""}
              onOnward={onward}
            />
          ) : (
            <div
              className={`mx-auto mt-auto flex w-full max-w-[808px] flex-col px-4 pt-6 pb-4 sm:px-6 ${arrival.done ? "arrived" : ""}`}
            >
              <TroubleBanner
                trouble={trouble}
                elsewhere={elsewhere}
                kept={pending !== null}
                onRetry={talk.getState().retry}
              />
              <div className="flex flex-col gap-3.5" key={`${view.turn}:${stage}`}>
                <EarlierLines says={justOpened ? [] : earlier} />
                {pending ? <EarlierLines says={present} /> : <PresentLines says={present} />}
                {pending &&
                  (pending.kind === "line" ? (
                    <YourLine text={pending.text} />
                  ) : (
                    <EarlierLines says={[{ who: "scene", text: t("youListen") }]} />
                  ))}
              </div>
              <div className="mt-6 grid gap-2" data-arriving={arrival.done ? undefined : ""}>
                {stage === "parting" && (
                  <p>
                    <button type="button" className="press press-main" onClick={onward}>
                      {t("parting")}
                    </button>
                  </p>
                )}
                {stage === "table" && view.ended && (
                  <p className="flex flex-wrap items-center gap-4">
                    <Link className="press press-main" href={`/play/${attempt}/letter`}>
                      {t("ninetyDays")}
                    </Link>
                    <span className="text-muted">{t("over")}</span>
                  </p>
                )}
                {stage === "table" && !view.ended && (
                  <>
                    <SayFirst key={view.turn} attempt={attempt} turn={view.turn} />
                    <Choices
                      choices={view.choices}
                      pending={pending}
                      onSay={(id) => arrival.done && say(id)}
                      handle={choices}
                    />
                  </>
                )}
              </div>
              <Hints
                count={view.choices.filter((choice) => choice.kind === "line").length}
                onOpen={setPanel}
              />
              <div ref={bottom} />
            </div>
          )}
        </main>
      </div>
      <Announcer scenario={scenario} view={view} before={before} />
      <Panels open={panel} onOpen={setPanel} attempt={attempt} scenario={scenario} view={view} />
      <noscript>
        <p className="p-4">{t("noScript", { name })}</p>
      </noscript>
    </div>
  );
}
