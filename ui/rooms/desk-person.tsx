"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Wish } from "../../engine/room-event.ts";
import type { DeskView } from "../../engine/room-view.ts";
import { isVoting } from "./desk-deeds.ts";
import { canDelegate } from "./desk-moves.ts";
import { standingOf } from "./desk-standing.ts";

interface Props {
  desk: DeskView;
  seat: number;
  /** This seat's line may be played next. */
  delegate: boolean;
  onDelegate: (seat: number | null) => void;
  onWish: (wish: Wish) => void;
  onClose: () => void;
}

/** What can be done with one person. Nothing here says what they chose: the vote is secret at the desk as well. */
export function DeskPerson({ desk, seat, delegate, onDelegate, onWish, onClose }: Props) {
  const t = useTranslations("desk.person");
  const says = useTranslations("desk.people");
  const [sure, setSure] = useState<"remove" | "ban" | null>(null);
  const person = desk.people.find((each) => each.seat === seat);
  if (!person) return <p>{t("gone")}</p>;
  const asked = isVoting(desk.room.phase);
  const gone = person.state === "removed" || person.state === "banned";
  const send = (wish: Wish) => {
    onWish(wish);
    onClose();
  };
  if (sure !== null)
    return (
      <>
        <p>{t(`${sure}Text`, { name: person.name })}</p>
        <p className="mt-4 flex flex-wrap gap-3">
          <button type="button" className="press press-main" onClick={() => send({ kind: sure, seat })}>
            {t(`${sure}Yes`)}
          </button>
          <button type="button" className="press" onClick={() => setSure(null)}>
            {t("no")}
          </button>
        </p>
      </>
    );
  return (
    <>
      <p className="text-muted">
        {says("says", {
          standing: standingOf(person, asked),
          chair: person.chair,
          answered: String(person.answered),
          future: desk.room.futures.length === 1 ? "none" : person.future === 0 ? "first" : "second",
          delegate: String(delegate),
        })}{" "}
        {t(person.spoken ? "spoken" : "unspoken")}
      </p>
      {!gone && (
        <details className="mt-3">
          <summary className="min-h-11 w-fit font-semibold">{t("key")}</summary>
          <p className="text-muted">{t("keyText", { name: person.name })}</p>
          <p className="mt-1 font-serif text-[32px] tracking-[0.2em] tabular-nums">{person.key}</p>
        </details>
      )}
      <div className="mt-3 flex flex-wrap gap-2.5">
        {!gone && (
          <button
            type="button"
            className="press"
            onClick={() => {
              onDelegate(delegate ? null : seat);
              onClose();
            }}
          >
            {t(delegate ? "undelegate" : "delegate")}
          </button>
        )}
        {!gone && person.state !== "left" && (
          <button type="button" className="press" onClick={() => setSure("remove")}>
            {t("remove")}
          </button>
        )}
        {person.state !== "banned" && (
          <button type="button" className="press" onClick={() => setSure("ban")}>
            {t("ban")}
          </button>
        )}
      </div>
      {!gone && !delegate && (
        <p className="mt-3 text-[14.5px] text-muted">
          {t(canDelegate(desk, seat) ? "delegateText" : "delegateLater")}
        </p>
      )}
    </>
  );
}
