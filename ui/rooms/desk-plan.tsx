"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { DeskFuture, DeskView, FutureView } from "../../engine/room-view.ts";
import { Line } from "../play/line.tsx";
import { keyOf } from "./desk-keys.ts";
import { isOn } from "./desk-moves.ts";

interface Props {
  desk: DeskView;
  /** The buyer's short name. */
  name: string;
  possessive: string;
  onReveal: () => void;
}

/** What the plan has for this decision: the stop, what to ask whom, the sealed thought, and the split that was expected. */
export function DeskPlan({ desk, name, possessive, onReveal }: Props) {
  const { room } = desk;
  const both = room.futures.length === 2;
  return (
    <>
      {room.futures.map((future, index) => {
        const known = desk.futures[index];
        // A talk that is over has nothing more to ask; what was thought of its last line can still be told.
        if (!known || (future.over && known.thought === null)) return null;
        return (
          <div key={index === 0 ? "first" : "second"} className="grid gap-5">
            <Stop future={future} known={known} place={both ? index : null} name={name} />
            {known.thought !== null && (
              <Thought
                thought={known.thought}
                possessive={possessive}
                revealed={future.thought !== undefined}
                on={isOn("thought", desk)}
                onReveal={onReveal}
              />
            )}
            {future.choices.length > 0 && known.weighed.length > 0 && (
              <Expected future={future} known={known} />
            )}
          </div>
        );
      })}
    </>
  );
}

const signOf = (future: FutureView, id: string): string => {
  const lines = future.choices.filter(({ kind }) => kind === "line");
  const at = lines.findIndex((choice) => choice.id === id);
  return at >= 0 ? String(at + 1) : "L";
};

function Stop({
  future,
  known,
  place,
  name,
}: {
  future: FutureView;
  known: DeskFuture;
  place: number | null;
  name: string;
}) {
  const t = useTranslations("desk.plan");
  const asks = useTranslations("asks");
  const { stop } = known;
  const offered = known.asks.filter(({ choice }) => future.choices.some(({ id }) => id === choice));
  const said =
    future.choices.length === 0 && known.asks.find(({ choice }) => choice === future.played?.choice);
  const wordsOf = (ask: string) => (asks.has(ask as "ask") ? asks(ask as "ask", { buyer: name }) : ask);
  return (
    <section>
      {place !== null && (
        <p className="text-[14px] font-semibold text-muted">{t("future", { number: place + 1 })}</p>
      )}
      <h2 className="text-[19px]">{stop ? t("stop", { number: stop.number }) : t("between")}</h2>
      <p className="mt-1 text-[15px] text-muted">{t(stop ? stop.kind : "betweenText")}</p>
      {offered.length > 0 && (
        <ul className="mt-2.5 grid gap-2.5 text-[14.5px] leading-snug">
          {offered.map(({ choice, ask }) => (
            <li key={choice}>
              <strong>{t("ifThey", { sign: signOf(future, choice) })}</strong> {wordsOf(ask)}
            </li>
          ))}
        </ul>
      )}
      {said && (
        <p className="mt-2.5 text-[14.5px] leading-snug">
          <strong>{t("askNow")}</strong> {wordsOf(said.ask)}
        </p>
      )}
    </section>
  );
}

/** What the buyer thought of the last line. Here the coach may read it before the room does. */
function Thought({
  thought,
  possessive,
  revealed,
  on,
  onReveal,
}: {
  thought: string;
  possessive: string;
  revealed: boolean;
  on: boolean;
  onReveal: () => void;
}) {
  const t = useTranslations("desk.plan");
  const [peeked, setPeeked] = useState<string | null>(null);
  const open = revealed || peeked === thought;
  return (
    <section className="sheet drop px-3.5 py-3">
      <h3 className="font-sans text-[14px] font-semibold">
        {t("thought", { possessive, state: revealed ? "open" : "sealed" })}
      </h3>
      {open ? (
        <p className="mt-1.5 text-[15px] italic">
          “<Line text={thought} />”
        </p>
      ) : (
        <p aria-hidden="true" className="mt-1.5 text-[15px] leading-snug text-muted blur-[5px] select-none">
          {t("blurred")}
        </p>
      )}
      <p className="mt-2.5 flex flex-wrap gap-2">
        <button
          type="button"
          onClick={onReveal}
          aria-keyshortcuts={keyOf.thought}
          className="press press-small min-h-11 lg:pointer-fine:min-h-9"
        >
          {t("reveal", { state: on ? "on" : "off" })}
          <span className="key hidden lg:inline-grid" aria-hidden="true">
            {keyOf.thought}
          </span>
        </button>
        {!revealed && (
          <button
            type="button"
            aria-pressed={open}
            onClick={() => setPeeked(open ? null : thought)}
            className="press press-small min-h-11 lg:pointer-fine:min-h-9"
          >
            {t("peek", { state: open ? "on" : "off" })}
          </button>
        )}
      </p>
    </section>
  );
}

const grounds = ["bg-span", "bg-[var(--wood)]", "bg-raised", "bg-coral-wash", "bg-yours", "bg-teal-wash"];

/** How a room like this was expected to split: a model, not data. The numbers stand under the bar. */
function Expected({ future, known }: { future: FutureView; known: DeskFuture }) {
  const t = useTranslations("desk.plan");
  const parts = future.choices.flatMap((choice) => {
    const weighed = known.weighed.find((each) => each.choice === choice.id);
    return weighed ? [{ ...weighed, sign: signOf(future, choice.id) }] : [];
  });
  return (
    <section>
      <h3 className="text-[16px]">{t("expected")}</h3>
      <div aria-hidden="true" className="mt-2 flex h-[22px] border-[1.5px] border-edge">
        {parts.map(({ choice, expected }, index) => (
          <span
            key={choice}
            className={`${grounds[index % grounds.length]} ${index > 0 ? "border-l-[1.5px] border-edge" : ""}`}
            style={{ width: `${100 * expected}%` }}
          />
        ))}
      </div>
      <ul className="mt-1.5 flex flex-wrap gap-x-3 gap-y-0.5 text-[14px] tabular-nums">
        {parts.map(({ choice, expected, sign, tempting }) => (
          <li key={choice}>
            {t("share", { sign, percent: Math.round(100 * expected), tempting: String(tempting) })}
          </li>
        ))}
      </ul>
    </section>
  );
}
