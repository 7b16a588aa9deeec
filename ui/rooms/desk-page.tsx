"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useCallback, useEffect, useState } from "react";
import type { FacilitationPlan } from "../../engine/facilitation-plan.ts";
import { moveKinds, type Wish } from "../../engine/room-event.ts";
import type { DeskView, RoomFrame } from "../../engine/room-view.ts";
import { keep, useKept } from "../device/kept.ts";
import type { Deed } from "./desk-deeds.ts";
import { DeskDialogs, type Sheet, sheetOf } from "./desk-dialogs.tsx";
import { isOffered, wishOf } from "./desk-moves.ts";
import { nextDeed } from "./desk-next.ts";
import { DeskScreen } from "./desk-screen.tsx";
import { LiveBanner } from "./live-banner.tsx";
import { SaidRefusal } from "./said-refusal.tsx";
import { deskName } from "./session.ts";
import { useDeskKeys } from "./use-desk-keys.ts";
import { useRoom } from "./use-room.ts";
import { useSender } from "./use-sender.ts";
import { useSettled } from "./use-settled.ts";

interface Props {
  frame: RoomFrame;
  /** The room as the server drew it. */
  first: DeskView;
  /** The server's clock when it did, ms since 1970. */
  now: number;
  plan: FacilitationPlan | null;
  /** Id of the cohort. */
  cohort: string;
}

/** The coach's desk: one room, its people, and what to do next. */
export function DeskPage({ frame, first, now: drawnAt, plan, cohort }: Props) {
  const {
    desk: latest,
    map,
    ahead,
    link,
    stream,
  } = useRoom(frame.id, "desk", {
    ...{ room: null, you: null, desk: first },
  });
  const { sender, going, refused } = useSender(frame.id);
  const desk = latest ?? first;
  const now = useNow(drawnAt, ahead);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [shownCosts, setShownCosts] = useState<string | null>(null);
  const [delegate, setDelegate] = useState<number | null>(null);
  const [single] = useKept("single-keys");
  const home = `/cohorts/${cohort}/sessions`;

  useEffect(() => keep(deskName(frame.id), "had"), [frame.id]);
  const name = frame.scenario.buyer.shortName;
  const next = nextDeed(desk);
  // Costs are shown for the questions they were asked for, and blurred again with the next.
  const question = desk.room.futures.map(({ fork }) => fork).join();
  const costs = shownCosts === question;
  const sending = going.some(({ wish }) => moveKinds.has(wish.kind));

  const settled = useSettled(desk.room);

  function ask(wish: Wish) {
    const isMove = moveKinds.has(wish.kind);
    if (isMove && sending) return;
    void sender.send(wish, isMove ? desk.room.step : undefined).then((sent) => {
      // The room has moved on already: the desk shows where it is, and nothing has to be put away.
      if (!sent.ok && sent.code === "step_moved") sender.dismiss();
    });
  }

  const openPerson = useCallback((person: number) => setSheet({ person }), []);

  function openStage() {
    window.open(`/rooms/${frame.id}/stage`, `stage-${frame.id}`);
  }

  function press(deed: Deed | "sensible") {
    if (deed === "sensible") {
      if (settled) press(next);
      return;
    }
    if (deed === "stage") return openStage();
    if (deed === "costs") return setShownCosts(costs ? null : question);
    if (deed === "report") return window.location.assign(`/rooms/${frame.id}/report`);
    const opens = sheetOf(deed, desk, next);
    if (opens !== null) return setSheet(opens);
    const wish = wishOf(deed, desk);
    if (wish !== null) ask(wish);
  }

  useDeskKeys({
    enabled: link !== "gone",
    single: single !== "off",
    onDeed: (deed) => {
      // A key does what a button on the screen would do, and nothing else.
      if (deed === "sensible" || deed === "costs" || deed === "keys" || isOffered(deed, desk, next))
        press(deed);
    },
  });

  if (link === "gone") return <Gone home={home} />;
  return (
    <>
      <LiveBanner link={link} as="desk" onRetry={stream.retry} />
      <DeskScreen
        {...{ frame, desk, plan, map, home, now, costs, delegate, next, sending }}
        trouble={<SaidRefusal refused={refused} className="empty:hidden lg:mb-2" />}
        onDeed={(deed) => (deed === next ? press("sensible") : press(deed))}
        onPerson={openPerson}
        onWish={ask}
      />
      <DeskDialogs
        {...{ sheet, desk, name, costs, delegate }}
        onDelegate={setDelegate}
        onWish={ask}
        onClose={() => setSheet(null)}
      />
    </>
  );
}

/** The server's clock, second by second. What the server drew first stays until this device has counted once. */
function useNow(first: number, ahead: number): number {
  const [now, setNow] = useState(first);
  useEffect(() => {
    const tick = () => setNow(Date.now() + ahead);
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [ahead]);
  return now;
}

/** The room is none of this browser's any more. */
function Gone({ home }: { home: string }) {
  const t = useTranslations("desk.gone");
  return (
    <main id="main" className="narrow py-16">
      <h1 className="text-[28px]">{t("title")}</h1>
      <p className="mt-2 text-muted">{t("text")}</p>
      <p className="mt-5">
        <Link href={home} className="press press-main">
          {t("back")}
        </Link>
      </p>
    </main>
  );
}
