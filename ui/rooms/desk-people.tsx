"use client";

import { useTranslations } from "next-intl";
import { memo, useDeferredValue, useMemo, useState } from "react";
import type { DeskView, Person } from "../../engine/room-view.ts";
import { DeedButton } from "./deed-button.tsx";
import { isCounted, isVoting } from "./desk-deeds.ts";
import { countStandings, fitting, type Standing, standingOf } from "./desk-standing.ts";

/** More names than this are asked for by pressing: a thousand buttons would be slow to draw and slower to read. */
const atOnce = 120;

interface Props {
  desk: DeskView;
  /** The seat whose line may be played next; null for none. */
  delegate: number | null;
  onPerson: (seat: number) => void;
  /** Locks the door, or opens it; absent where there is none any more. */
  onLock?: (() => void) | undefined;
}

/** Who is in the room, and what they are doing. A press on a name opens what can be done with it. */
export function DeskPeople({ desk, delegate, onPerson, onLock }: Props) {
  const t = useTranslations("desk.people");
  const [words, setWords] = useState("");
  const [only, setOnly] = useState<Standing | "unspoken" | null>(null);
  const [all, setAll] = useState(false);
  // With a thousand people the list may be a moment late; the votes and the button are not.
  const people = useDeferredValue(desk.people);
  const { phase, futures, forks } = desk.room;
  const asked = isVoting(phase);
  // Nobody can have failed to choose before anything was asked.
  const everAsked =
    asked || isCounted(phase) || forks.some(({ played }) => played) || people.some(({ spoken }) => spoken);
  const { counts, unspoken } = useMemo(
    () => ({
      counts: countStandings(people, asked),
      unspoken: everAsked ? fitting(people, { words: "", only: "unspoken", asked }).length : 0,
    }),
    [people, asked, everAsked],
  );
  const found = useMemo(() => fitting(people, { words, only, asked }), [people, words, only, asked]);
  const shown = all ? found : found.slice(0, atOnce);
  const filtering = people.length > 30 || only !== null || words !== "";
  return (
    <section aria-labelledby="desk-people">
      <div className="flex items-center justify-between gap-3">
        <h2 id="desk-people" className="text-[19px]">
          {t("title")}
          <span className="ml-2 font-sans text-[14px] font-normal text-muted">{desk.room.seats}</span>
        </h2>
        {onLock && (
          <DeedButton
            deed="lock"
            on={desk.room.locked}
            label={t("lock", { state: desk.room.locked ? "on" : "off" })}
            onDeed={onLock}
          />
        )}
      </div>
      {people.length === 0 && <p className="mt-1 text-[14.5px] text-muted">{t("empty")}</p>}
      {filtering && (
        <input
          className="field mt-2"
          type="search"
          value={words}
          aria-label={t("find")}
          placeholder={t("find")}
          onChange={(event) => setWords(event.target.value)}
        />
      )}
      {shown.length > 0 && (
        <ul
          className="mt-2.5 grid grid-cols-[repeat(auto-fill,minmax(76px,1fr))] gap-1.5 p-0.5 lg:max-h-[52dvh] lg:overflow-y-auto"
          aria-label={t("list")}
        >
          {shown.map((person) => (
            <Chip
              key={person.seat}
              seat={person.seat}
              name={person.name}
              standing={standingOf(person, asked)}
              answered={person.answered}
              chair={person.chair}
              future={futures.length === 2 ? person.future : null}
              delegate={person.seat === delegate}
              onPerson={onPerson}
            />
          ))}
        </ul>
      )}
      {found.length > shown.length && (
        <p className="mt-2">
          <button type="button" className="press press-small min-h-11" onClick={() => setAll(true)}>
            {t("more", { count: found.length - shown.length })}
          </button>
        </p>
      )}
      {filtering && found.length === 0 && <p className="mt-2 text-[14.5px] text-muted">{t("nobody")}</p>}
      {counts.length > 0 && (
        <fieldset className="mt-2.5 min-w-0">
          <legend className="sr-only">{t("filter")}</legend>
          <div className="flex flex-wrap gap-x-1 gap-y-0.5">
            {[...counts, ...(unspoken > 0 ? [["unspoken", unspoken] as const] : [])].map(([key, count]) => (
              <button
                key={key}
                type="button"
                aria-pressed={only === key}
                onClick={() => setOnly(only === key ? null : key)}
                className="min-h-11 lg:pointer-fine:min-h-9 rounded-md px-1 text-[13.5px] text-muted underline decoration-dotted underline-offset-4 hover:text-ink aria-pressed:font-bold aria-pressed:text-ink aria-pressed:decoration-solid"
              >
                {t(`count.${key}`, { count })}
              </button>
            ))}
          </div>
        </fieldset>
      )}
    </section>
  );
}

interface ChipProps {
  seat: number;
  name: string;
  standing: Standing;
  /** Also of who is away by now. */
  answered: boolean;
  chair: Person["chair"];
  /** Where there are two. */
  future: number | null;
  delegate: boolean;
  onPerson: (seat: number) => void;
}

const looks: Record<Standing, string> = {
  answered: "border-edge bg-span",
  thinking: "border-edge bg-raised",
  here: "border-edge bg-raised",
  away: "border-dashed border-muted text-muted",
  left: "border-dotted border-muted text-muted",
  removed: "border-dotted border-muted text-muted line-through",
  banned: "border-dotted border-muted text-muted line-through",
};

/** One person: drawn again only when something about them has changed. */
const Chip = memo(function Chip({
  seat,
  name,
  standing,
  answered,
  chair,
  future,
  delegate,
  onPerson,
}: ChipProps) {
  const t = useTranslations("desk.people");
  return (
    <li className="grid [content-visibility:auto] [contain-intrinsic-size:auto_36px]">
      <button
        type="button"
        onClick={() => onPerson(seat)}
        title={name}
        className={`min-h-11 min-w-0 rounded-lg border-[1.5px] px-2 text-left text-[14px] leading-tight hover:outline-2 hover:outline-amber lg:pointer-fine:min-h-[30px] ${looks[standing]}`}
      >
        <span className="flex min-w-0 items-center gap-1">
          <span className="truncate">{name}</span>
          {/* What the sign means is said in the words after it. */}
          <span aria-hidden="true" className="ml-auto shrink-0 text-[11px] font-bold">
            {delegate ? "★" : answered ? "✓" : ""}
            {chair === "buyer" ? "⇄" : ""}
            {future === null ? "" : future + 1}
          </span>
        </span>
        <span className="sr-only">
          {t("says", {
            standing,
            chair,
            answered: String(answered),
            future: future === null ? "none" : future === 0 ? "first" : "second",
            delegate: String(delegate),
          })}
        </span>
      </button>
    </li>
  );
});
