"use client";

import { useTranslations } from "next-intl";
import type { Level, PublicFace, View } from "../../engine/view.ts";
import { faceAddress } from "../faces/address.ts";
import { BuyerFace } from "../faces/buyer-face.tsx";
import { Brand } from "../shell/brand.tsx";
import { RoundTable } from "../table/round-table.tsx";
import { GaugeLine, lightOf } from "./buyer-panel.tsx";
import type { Deadline } from "./deadline.ts";
import { Figures } from "./figures.tsx";
import { MinutesBar } from "./minutes-bar.tsx";
import { RatedUntil } from "./rated-until.tsx";

interface Props {
  scenario: PublicFace;
  view: View;
  level: Level;
  deadline: Deadline | null;
  onPause: () => void;
  onTable: () => void;
}

/** Where in the talk we are: the meeting, the buyer's minutes, the level. */
export function PlayHeader(props: Props) {
  return (
    <>
      <WideHeader {...props} />
      {props.view.dashboard && (
        <Figures dashboard={props.view.dashboard} className="hidden border-b-[1.5px] lg:flex" />
      )}
      <PhoneHeader {...props} />
    </>
  );
}

function WideHeader({ scenario, view, level, deadline, onPause }: Props) {
  const t = useTranslations("play");
  return (
    <header className="hidden h-14 shrink-0 items-center gap-5 border-b-[1.5px] border-edge bg-card px-7 lg:flex">
      <Brand />
      <div className="min-w-0 leading-tight text-muted">
        <p className="truncate">{scenario.title}</p>
        {deadline && <RatedUntil deadline={deadline} className="text-[13px] whitespace-nowrap" />}
      </div>
      <div className="ml-auto flex shrink-0 items-center gap-4 xl:gap-5">
        <span className="pill">
          {t("meeting", { meeting: view.meeting, meetings: scenario.meetings.length })}
        </span>
        <MinutesBar
          left={view.minutes}
          whole={scenario.meetings[view.meeting - 1]?.minutes ?? view.minutes}
        />
        <span className="text-[15px] font-semibold tabular-nums">
          {t("minutesLeft", { minutes: view.minutes })}
        </span>
        <span className="pill">{t("level", { level })}</span>
        <button type="button" onClick={onPause} className="press press-small">
          {t("pause.open")}
        </button>
      </div>
    </header>
  );
}

function PhoneHeader({ scenario, view, deadline, onTable, onPause }: Props) {
  const t = useTranslations("play");
  const { buyer } = scenario;
  return (
    <header
      className="mood-light sticky top-0 z-10 shrink-0 border-b-[1.5px] border-edge bg-paper lg:hidden"
      style={{
        "--mood-light": lightOf(view),
        backgroundImage: "linear-gradient(100deg, var(--mood-light), var(--paper) 85%)",
      }}
    >
      <div className="flex items-center gap-3 px-4 pt-2.5 pb-1.5">
        <span className="shrink-0 overflow-hidden rounded-full border-[1.5px] border-edge bg-card">
          <BuyerFace
            src={faceAddress(scenario, view.face)}
            alt={t("looks", { name: buyer.shortName, face: view.face })}
            className="w-[60px] translate-y-[3px] scale-110"
          />
        </span>
        <div className="min-w-0 flex-1">
          <p className="truncate font-serif text-[19px] leading-tight font-semibold">{buyer.name}</p>
          <p className="text-[15px] text-muted">
            {t("phoneLine", { mood: view.mood ?? "none", minutes: view.minutes })}
          </p>
        </div>
        {view.table ? (
          <button
            type="button"
            onClick={onTable}
            aria-label={t("openTable", { place: t(`place.${view.table.place}`) })}
            className="w-[58px] shrink-0 rounded-xl"
          >
            <RoundTable side={view.table.side} pushedBack={view.table.place === "pushed-back"} />
          </button>
        ) : (
          <button type="button" onClick={onPause} className="press press-small min-h-11">
            {t("pause.open")}
          </button>
        )}
      </div>
      <p className="px-4 pb-2 text-[14px] leading-snug italic">
        {t("bodyOnly", { pronoun: buyer.pronouns.subject, body: view.body })}
        <span className="not-italic text-muted">
          {" "}
          {t("phoneMeeting", { meeting: view.meeting, meetings: scenario.meetings.length })}
        </span>
      </p>
      {deadline && <RatedUntil deadline={deadline} className="px-4 pb-2 text-[13px] text-muted" />}
      <GaugeLine gauge={view.gauge} className="px-4 pb-2 text-[14px] leading-snug" />
      {view.dashboard && <Figures dashboard={view.dashboard} className="flex border-t-[1.5px]" />}
    </header>
  );
}
