"use client";

import { useTranslations } from "next-intl";
import type { PublicFace, View } from "../../engine/view.ts";
import { faceAddress } from "../faces/address.ts";
import { BuyerFace } from "../faces/buyer-face.tsx";
import { RoundTable } from "../table/round-table.tsx";
import { BossMessage } from "./boss-message.tsx";
import { Ledger } from "./ledger.tsx";
import type { Stage } from "./store.ts";

interface Props {
  scenario: PublicFace;
  view: View;
  stage: Stage;
}

/** Colour of the light in the room, by the buyer's mood. */
export function lightOf(view: Pick<View, "mood">): string {
  return `var(--mood-${view.mood ?? "unknown"})`;
}

/** The buyer across the table: face, mood, body, and where your chair stands. Beside the talk on a wide screen. */
export function BuyerPanel({ scenario, view, stage }: Props) {
  const t = useTranslations("play");
  const { buyer } = scenario;
  return (
    <aside
      aria-label={buyer.name}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: with a long ledger it scrolls, and keys must reach what scrolls
      tabIndex={0}
      className="mood-light hidden w-[clamp(300px,30vw,380px)] shrink-0 flex-col overflow-y-auto border-r-[1.5px] border-edge px-[26px] pb-6 lg:flex"
      style={{ "--mood-light": lightOf(view) }}
    >
      <BuyerFace
        src={faceAddress(scenario, view.face)}
        alt={t("looks", { name: buyer.shortName, face: view.face })}
        className="mx-auto mt-7 w-[min(222px,26vh)] shrink-0"
      />
      <p className="font-serif text-[25px] leading-tight font-semibold">{buyer.name}</p>
      <p className="text-muted">
        {buyer.role} · {buyer.company}
      </p>
      <MoodLine view={view} pronoun={buyer.pronouns.subject} />
      <GaugeLine gauge={view.gauge} className="mt-1 pl-[18px]" />
      {view.table && (
        <figure className="mx-auto mt-3 w-[min(222px,27vh)] shrink-0">
          <RoundTable
            side={view.table.side}
            pushedBack={view.table.place === "pushed-back"}
            labels={{ buyer: buyer.shortName.slice(0, 1), you: t("you") }}
            description={t(`tableSays.${view.table.place}`)}
          />
          <figcaption className="-mt-2 text-center text-[13px] text-muted" aria-hidden="true">
            {t(`place.${view.table.place}`)}
          </figcaption>
        </figure>
      )}
      {view.ledger && <Ledger entries={view.ledger} className="mt-3" />}
      {/* Where no chair is shown, there is room for the phone on the table. */}
      {stage === "table" && view.boss && !view.table && <BossMessage text={view.boss} className="mt-auto" />}
    </aside>
  );
}

/** What else this scenario watches: by name (guided), or by what can be seen of it. */
export function GaugeLine({ gauge, className = "" }: { gauge: View["gauge"]; className?: string }) {
  const t = useTranslations("play");
  if (gauge === undefined) return null;
  return (
    <p className={`text-[15px] ${className}`}>
      {"seen" in gauge ? <em>{gauge.seen}</em> : t("gauge", { name: gauge.name, level: gauge.level })}
    </p>
  );
}

/** The mood in a word (guided) and what the body does (always). */
export function MoodLine({ view, pronoun }: { view: View; pronoun: string }) {
  const t = useTranslations("play");
  return (
    <p className="mt-1.5 flex items-start gap-2 font-semibold">
      <span
        aria-hidden="true"
        className="mt-[7px] size-2.5 shrink-0 rounded-full border-[1.5px] border-edge"
        style={{
          background: view.mood ? `color-mix(in oklab, ${lightOf(view)} 78%, var(--amber))` : "var(--card)",
        }}
      />
      <span>
        {view.mood
          ? t("moodAndBody", { mood: view.mood, pronoun, body: view.body })
          : t("bodyOnly", { pronoun, body: view.body })}
      </span>
    </p>
  );
}
