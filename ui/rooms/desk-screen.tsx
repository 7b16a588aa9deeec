"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FacilitationPlan } from "../../engine/facilitation-plan.ts";
import type { PathMap } from "../../engine/path-map.ts";
import type { Wish } from "../../engine/room-event.ts";
import type { DeskView, RoomFrame } from "../../engine/room-view.ts";
import { EveryonesPath } from "../paths/path-map.tsx";
import { AfterDesk } from "./after-desk.tsx";
import { DeskAnnouncer } from "./desk-announcer.tsx";
import { type Deed, isTalking } from "./desk-deeds.ts";
import { DeskDock } from "./desk-dock.tsx";
import { DeskFutureView } from "./desk-future.tsx";
import { DeskHeader } from "./desk-header.tsx";
import { DeskHour } from "./desk-hour.tsx";
import { keyOf } from "./desk-keys.ts";
import { DeskLetters } from "./desk-letters.tsx";
import { DeskLobby } from "./desk-lobby.tsx";
import { isOffered } from "./desk-moves.ts";
import { guideOf } from "./desk-next.ts";
import { DeskParked } from "./desk-parked.tsx";
import { DeskPeople } from "./desk-people.tsx";
import { DeskPlan } from "./desk-plan.tsx";
import { DeskSession } from "./desk-session.tsx";
import { DeskSteps } from "./desk-steps.tsx";
import { minutesGone } from "./hour.ts";
import { PlanPreview } from "./plan-preview.tsx";

interface Props {
  frame: RoomFrame;
  desk: DeskView;
  plan: FacilitationPlan | null;
  /** Everyone's ways while they play alone; null until it has come. */
  map: PathMap | null;
  /** Where the desk is left for. */
  home: string;
  /** The server's clock, ms since 1970. */
  now: number;
  /** What lines cost is shown. */
  costs: boolean;
  /** The seat whose line may be played next. */
  delegate: number | null;
  /** Why the room would not take what was pressed last, if it would not. */
  trouble: ReactNode;
  /** The sensible move. */
  next: Deed;
  sending: boolean;
  onDeed: (deed: Deed) => void;
  onPerson: (seat: number) => void;
  onWish: (wish: Wish) => void;
}

/** The whole desk as it stands: the conversation in the middle, the people on its left, the plan on its right. */
export function DeskScreen(props: Props) {
  const { frame, desk, plan, home, now, delegate, next, sending, onDeed, onPerson, onWish } = props;
  const t = useTranslations("desk");
  const { room } = desk;
  const { buyer } = frame.scenario;
  const guide = guideOf(desk, now);
  const left = room.seconds === undefined ? null : (room.since + room.seconds * 1000 - now) / 1000;
  const delegateName = desk.people.find(({ seat }) => seat === delegate)?.name ?? null;
  return (
    <>
      <a href="#main" className="skip">
        {t("skip")}
      </a>
      <DeskHeader
        {...{ frame, home }}
        code={room.phase === "closed" ? null : frame.code}
        minutes={minutesGone(desk.began, now)}
        onStage={room.phase === "closed" ? undefined : () => onDeed("stage")}
        onKeys={() => onDeed("keys")}
      />
      <DeskAnnouncer desk={desk} guide={guide} name={buyer.shortName} />
      <div className="flex-1 pb-[200px] lg:grid lg:grid-cols-[minmax(240px,300px)_minmax(0,1fr)_minmax(260px,320px)] lg:pb-0">
        <main
          id="main"
          tabIndex={-1}
          className="min-w-0 px-4 py-5 outline-none sm:px-7 lg:order-2 lg:flex lg:min-h-[calc(100dvh-62px)] lg:flex-col"
        >
          <DeskSteps room={room} />
          <div className="mt-4 empty:hidden">
            <Middle {...props} />
          </div>
          <div className="z-10 mt-4 bg-paper lg:sticky lg:bottom-0 lg:-mx-7 lg:border-t-[1.5px] lg:border-line lg:px-7 lg:py-3">
            {props.trouble}
            <DeskDock
              {...{ desk, guide, next, left, sending, onDeed }}
              delegate={delegateName}
              name={buyer.shortName}
            />
          </div>
        </main>
        <aside
          aria-label={t("people.title")}
          className="grid content-start gap-6 border-edge px-4 py-5 sm:px-7 lg:order-1 lg:border-r-[1.5px] lg:px-5"
        >
          <DeskPeople
            {...{ desk, delegate, onPerson }}
            onLock={isOffered("lock", desk, next) ? () => onDeed("lock") : undefined}
          />
          {room.phase !== "closed" && (
            <DeskParked desk={desk} onWish={onWish} onPark={() => onDeed("park")} />
          )}
        </aside>
        <aside
          aria-label={t("plan.title")}
          className="on-tint grid content-start gap-6 border-edge bg-yours/55 px-4 py-5 sm:px-7 lg:order-3 lg:border-l-[1.5px] lg:px-5"
        >
          {isTalking(room.phase) ? (
            <DeskPlan
              desk={desk}
              name={buyer.shortName}
              possessive={buyer.pronouns.possessive}
              onReveal={() => onDeed("thought")}
            />
          ) : (
            plan !== null && room.phase === "lobby" && <PlanPreview plan={plan} name={buyer.shortName} />
          )}
          {room.phase !== "lobby" && <DeskHour began={desk.began} now={now} />}
          <DeskSession {...{ desk, next, onDeed }} />
          <p className="sm:hidden">
            <Link href={home} className="plain-link inline-flex min-h-11 items-center">
              {t("leave")}
            </Link>
          </p>
        </aside>
      </div>
    </>
  );
}

/** What the room has before it. */
function Middle({ frame, desk, map, costs, onDeed, onWish }: Props) {
  const t = useTranslations("desk");
  const { room } = desk;
  const { phase } = room;
  const name = frame.scenario.buyer.shortName;
  if (phase === "lobby") return <DeskLobby frame={frame} locked={room.locked} />;
  if (phase === "letter") return <DeskLetters desk={desk} name={name} />;
  if (phase === "after" || phase === "closed")
    return <AfterDesk id={frame.id} name={name} room={room} send={onWish} />;
  if (phase === "alone")
    return (
      <>
        <p className="mb-4 max-w-[36em] text-[17px]">{t("aloneText")}</p>
        {map && <EveryonesPath map={map} buyer={name} />}
      </>
    );
  const both = room.futures.length === 2;
  const weighed = desk.futures.some((future) => future.weighed.length > 0);
  return (
    <>
      <div className={both ? "grid gap-7 2xl:grid-cols-2" : ""}>
        {room.futures.map((future, index) => {
          const known = desk.futures[index];
          return (
            known && (
              <DeskFutureView
                key={index === 0 ? "first" : "second"}
                {...{ future, phase, costs, name }}
                desk={known}
                place={both ? index : null}
              />
            )
          );
        })}
      </div>
      {weighed && (
        <p className="mt-1 flex flex-wrap items-center gap-x-3 text-[14.5px] text-muted">
          <button
            type="button"
            aria-pressed={costs}
            aria-keyshortcuts={keyOf.costs}
            onClick={() => onDeed("costs")}
            className="press press-small min-h-11 lg:pointer-fine:min-h-9"
          >
            {t("costs", { state: costs ? "on" : "off" })}
            <span className="key hidden lg:inline-grid" aria-hidden="true">
              {keyOf.costs}
            </span>
          </button>
          <span className="min-w-[14em] flex-1">{t(costs ? "costsOpen" : "costsHidden")}</span>
        </p>
      )}
    </>
  );
}
