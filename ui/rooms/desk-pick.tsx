"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { Line as PlayedLine } from "../../engine/room-event.ts";
import type { DeskView } from "../../engine/room-view.ts";
import { going } from "./desk-deeds.ts";
import { DeskMenu } from "./desk-menu.tsx";
import { canDelegate } from "./desk-moves.ts";

interface PickProps {
  desk: DeskView;
  /** What lines cost is shown on this desk. */
  costs: boolean;
}

/** One line of the coach's own for each future that goes on. */
export function PickMine({ desk, costs, onPlay }: PickProps & { onPlay: (lines: PlayedLine[]) => void }) {
  const t = useTranslations("desk.sheets.mine");
  const open = going(desk);
  const [picked, setPicked] = useState<Readonly<Record<number, string>>>({});
  const lines = open.map(({ index }) => picked[index]);
  const ready = lines.every((choice) => choice !== undefined);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onPlay(lines.map((choice) => ({ by: "coach", choice: choice ?? "" })));
      }}
    >
      <p className="text-muted">{t("text")}</p>
      {open.map(({ future, desk: known, index }) => (
        <DeskMenu
          key={index}
          legend={open.length === 1 ? t("only") : t("future", { number: index + 1 })}
          choices={future.choices}
          chosen={picked[index] === undefined ? [] : [picked[index]]}
          costOf={costs ? (id) => known.weighed.find(({ choice }) => choice === id)?.cost : undefined}
          type="radio"
          onChoose={(id) => setPicked({ ...picked, [index]: id })}
        />
      ))}
      <button type="submit" className="press press-main mt-4" aria-disabled={!ready || undefined}>
        {t("yes")}
      </button>
    </form>
  );
}

/** Two lines of the one decision: half the room goes on with each. */
export function PickFutures({
  desk,
  costs,
  onChoose,
}: PickProps & { onChoose: (choices: [string, string]) => void }) {
  const t = useTranslations("desk.sheets.futures");
  const [open] = going(desk);
  const [picked, setPicked] = useState<readonly string[]>(() => firstTwo(desk));
  if (!open) return null;
  const [one, other] = picked;
  const ready = one !== undefined && other !== undefined;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) onChoose([one, other]);
      }}
    >
      <p className="text-muted">{t("text")}</p>
      <DeskMenu
        legend={t("legend")}
        choices={open.future.choices}
        chosen={picked}
        costOf={costs ? (id) => open.desk.weighed.find(({ choice }) => choice === id)?.cost : undefined}
        type="checkbox"
        // A third press lets go of the first, so that two are always two.
        onChoose={(id) =>
          setPicked(picked.includes(id) ? picked.filter((each) => each !== id) : [...picked.slice(-1), id])
        }
      />
      <button type="submit" className="press press-main mt-4" aria-disabled={!ready || undefined}>
        {t("yes")}
      </button>
      <p role="status" className="mt-2 text-[14.5px] text-muted">
        {!ready && t("two")}
      </p>
    </form>
  );
}

/** The two lines with most votes: what a room most often wants to compare. */
function firstTwo(desk: DeskView): readonly string[] {
  const [open] = going(desk);
  return [...(open?.desk.split?.now ?? [])]
    .sort((a, b) => b.count - a.count)
    .flatMap(({ choice, count }) => (choice === null || count === 0 ? [] : [choice]))
    .slice(0, 2);
}

/** Whose line is played: somebody of each future that goes on, who has answered. */
export function PickDelegate({
  desk,
  delegate,
  onDelegate,
  onPlay,
}: {
  desk: DeskView;
  delegate: number | null;
  onDelegate: (seat: number | null) => void;
  onPlay: (lines: PlayedLine[]) => void;
}) {
  const t = useTranslations("desk.sheets.delegate");
  const open = going(desk);
  const [picked, setPicked] = useState<Readonly<Record<number, number>>>(() => {
    const person = desk.people.find(({ seat }) => seat === delegate);
    return person && canDelegate(desk, person.seat) ? { [person.future]: person.seat } : {};
  });
  const id = useId();
  const seats = open.map(({ index }) => picked[index]);
  const ready = seats.every((seat) => seat !== undefined);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!ready) return;
        onDelegate(null);
        onPlay(seats.map((seat) => ({ by: "delegate", seat: seat ?? 0 })));
      }}
    >
      <p className="text-muted">{t("text")}</p>
      {open.map(({ index }) => (
        <div key={index} className="mt-3 grid gap-1">
          <label htmlFor={`${id}-${index}`} className="text-[14px] font-semibold">
            {open.length === 1 ? t("who") : t("whoOf", { number: index + 1 })}
          </label>
          <select
            id={`${id}-${index}`}
            className="press choice w-full text-left"
            value={picked[index] ?? ""}
            onChange={(event) => setPicked({ ...picked, [index]: Number(event.target.value) })}
          >
            <option value="" disabled>
              {t("choose")}
            </option>
            {desk.people
              .filter(({ seat, future }) => future === index && canDelegate(desk, seat))
              .sort((a, b) => a.name.localeCompare(b.name))
              .map(({ seat, name }) => (
                <option key={seat} value={seat}>
                  {name}
                </option>
              ))}
          </select>
        </div>
      ))}
      <button type="submit" className="press press-main mt-4" aria-disabled={!ready || undefined}>
        {t("yes")}
      </button>
    </form>
  );
}
