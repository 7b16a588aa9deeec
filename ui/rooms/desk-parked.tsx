"use client";

import { useTranslations } from "next-intl";
import type { Wish } from "../../engine/room-event.ts";
import type { DeskView } from "../../engine/room-view.ts";
import { DeedButton } from "./deed-button.tsx";

/** Questions to come back to: the open ones, and folded away those that were dealt with. */
export function DeskParked({
  desk,
  onWish,
  onPark,
}: {
  desk: DeskView;
  onWish: (wish: Wish) => void;
  onPark: () => void;
}) {
  const t = useTranslations("desk.parked");
  const open = desk.parked.filter(({ settled }) => !settled);
  const settled = desk.parked.filter((each) => each.settled);
  const nameOf = (seat: number | null) =>
    seat === null ? t("coach") : desk.people.find((person) => person.seat === seat)?.name;
  return (
    <section aria-labelledby="desk-parked">
      <div className="flex items-center justify-between gap-3">
        <h2 id="desk-parked" className="text-[19px]">
          {t("title")}
        </h2>
        <DeedButton deed="park" on={false} label={t("park")} onDeed={onPark} />
      </div>
      {open.length === 0 && <p className="mt-1 text-[14.5px] text-muted">{t("empty")}</p>}
      <ul className="mt-2 grid gap-2">
        {open.map(({ question, text, seat }) => (
          <li
            key={question}
            className="flex items-start gap-2 rounded-[14px] border-[1.5px] border-edge bg-card py-1.5 pr-1.5 pl-3"
          >
            <p className="min-w-0 flex-1 py-1 text-[14.5px] [overflow-wrap:anywhere]">
              “{text}” <span className="text-muted">{nameOf(seat)}</span>
            </p>
            <button
              type="button"
              aria-label={t("settleNamed", { text })}
              onClick={() => onWish({ kind: "settle", question })}
              className="press press-small min-h-11 shrink-0 lg:pointer-fine:min-h-9"
            >
              {t("settle")}
            </button>
          </li>
        ))}
      </ul>
      {settled.length > 0 && (
        <details className="mt-2">
          <summary className="min-h-11 w-fit text-[14.5px] text-muted">
            {t("settled", { count: settled.length })}
          </summary>
          <ul className="grid gap-1 text-[14.5px] text-muted">
            {settled.map(({ question, text }) => (
              <li key={question} className="[overflow-wrap:anywhere]">
                “{text}”
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
