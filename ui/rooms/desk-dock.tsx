"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { DeskView } from "../../engine/room-view.ts";
import { DeedButton } from "./deed-button.tsx";
import type { Deed } from "./desk-deeds.ts";
import { isOn, likely, otherDeeds } from "./desk-moves.ts";
import { type Guide, nextTopic } from "./desk-next.ts";

interface Props {
  desk: DeskView;
  guide: Guide;
  /** The sensible move. */
  next: Deed;
  /** The delegate's name; null when there is none. */
  delegate: string | null;
  /** The buyer's short name. */
  name: string;
  /** Seconds left of the step; negative when they are over, null where it takes as long as it takes. */
  left: number | null;
  /** Something was asked for and is not answered yet. */
  sending: boolean;
  onDeed: (deed: Deed) => void;
}

/** These stand where they belong: beside the people, the parked questions and the hour. */
const elsewhere: readonly Deed[] = ["lock", "park", "alone", "carry", "debrief", "end"];

/** What to do now and why, the button that does it and the likeliest others in one row; the rest are asked for. */
export function DeskDock({ desk, guide, next, delegate, name, left, sending, onDeed }: Props) {
  const t = useTranslations("desk");
  const after = useTranslations("after");
  const topic = next === "discuss" ? nextTopic(desk) : null;
  // Which step the rest is unfolded for: it folds by itself when the room moves.
  const [unfolded, setUnfolded] = useState<number | null>(null);
  const more = unfolded === desk.room.step;
  const others = otherDeeds(desk, next).filter((deed) => !elsewhere.includes(deed));
  const first = likely(desk, others);
  const rest = others.filter((deed) => !first.includes(deed));
  const buttons = (deeds: readonly Deed[]) =>
    deeds.map((deed) => (
      <DeedButton
        key={deed}
        deed={deed}
        on={isOn(deed, desk)}
        label={t(`do.${deed}`, {
          state: (deed === "delegate" ? delegate !== null : isOn(deed, desk)) ? "on" : "off",
          name: deed === "delegate" ? (delegate ?? "") : name,
        })}
        onDeed={onDeed}
      />
    ));
  return (
    <section aria-label={t("dock")} className="lg:flex lg:flex-wrap lg:items-center lg:gap-1.5">
      {/* On a phone the sentence and the button stay at the thumb, whatever is scrolled. */}
      <div className="fixed inset-x-0 bottom-0 z-20 max-h-[45dvh] overflow-y-auto border-t-[1.5px] border-edge bg-card px-4 pt-2.5 pb-[max(12px,env(safe-area-inset-bottom))] lg:contents">
        <GuideSentence guide={guide} name={name} />
        <div className="mt-2 flex items-center gap-4 lg:mt-0 lg:mr-1">
          <button
            type="button"
            data-desk="sensible"
            aria-keyshortcuts="Space"
            aria-disabled={sending || undefined}
            onClick={(event) => event.detail < 2 && onDeed(next)}
            className="press press-main min-h-12 flex-1 text-[17px] lg:min-h-11 lg:flex-none lg:px-3 lg:text-[15px]"
          >
            {topic === null
              ? t(`do.${next}`, { state: next === "debrief" || isOn(next, desk) ? "on" : "off", name })
              : after("desk.next", { topic: after(`short.${topic}`, { name }) })}
            <span className="hidden text-[14px] font-normal lg:inline"> ({t("space")})</span>
          </button>
          {left !== null && isTimed(desk) && <Left seconds={left} />}
        </div>
      </div>
      {others.length > 0 && (
        <fieldset className="mt-3 min-w-0 lg:contents">
          <legend className="sr-only">{t("others")}</legend>
          <div className="flex flex-wrap gap-2 lg:contents">
            {buttons(first)}
            {rest.length > 0 && (
              <>
                <button
                  type="button"
                  aria-expanded={more}
                  onClick={() => setUnfolded(more ? null : desk.room.step)}
                  className="press hidden px-3 text-[14.5px] lg:inline-flex lg:min-h-11 lg:py-1 lg:pointer-fine:min-h-[38px]"
                >
                  {t("more")}
                </button>
                {/* On a phone the page has room for them: only the button above stays at the thumb. */}
                <div className={`contents ${more ? "lg:flex lg:w-full lg:flex-wrap lg:gap-2" : "lg:hidden"}`}>
                  {buttons(rest)}
                </div>
              </>
            )}
          </div>
        </fieldset>
      )}
    </section>
  );
}

/** A step with seconds of its own that still runs. */
const isTimed = ({ room }: DeskView) => !room.paused && room.seconds !== undefined;

/** What to do now and why. */
function GuideSentence({ guide, name }: { guide: Guide; name: string }) {
  const t = useTranslations("desk.guide");
  const key = `${guide.key}.now` as const;
  return (
    <p data-guide={guide.key} className="text-[15.5px] leading-snug lg:mb-1 lg:w-full">
      <strong>{t(key, { ...guide.values, name })}</strong>{" "}
      <span className="text-muted max-sm:sr-only">{t(`${guide.key}.why`, { ...guide.values, name })}</span>
    </p>
  );
}

/** Seconds left. Nothing happens when they are over, so it says so and does not alarm. */
function Left({ seconds }: { seconds: number }) {
  const t = useTranslations("desk");
  const whole = Math.max(0, Math.ceil(seconds));
  return (
    <p className="shrink-0 text-[15px] tabular-nums text-muted" role="timer">
      {seconds > 0
        ? t("left", { minutes: Math.floor(whole / 60), seconds: String(whole % 60).padStart(2, "0") })
        : t("timeOver")}
    </p>
  );
}
