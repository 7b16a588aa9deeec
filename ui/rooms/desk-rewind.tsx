"use client";

import { useTranslations } from "next-intl";
import type { DeskView, ForkView } from "../../engine/room-view.ts";
import { Line, plain } from "../play/line.tsx";
import { rewindable } from "./desk-moves.ts";
import { splitWords } from "./path-shape.ts";

/** Decisions under the one they came from, in the order they were met. */
export interface ForkTree {
  readonly fork: ForkView;
  readonly after: readonly ForkTree[];
}

/** The forks as they grew: what followed a fork stands under it, and a fork met again beside the first. */
export function treeOf(forks: readonly ForkView[], after: number | null = null): ForkTree[] {
  return forks
    .filter((fork) => fork.after === after)
    .map((fork) => ({ fork, after: treeOf(forks, fork.number) }));
}

/** A way that never divides is a list; only where it divides does the next one move in. */
function straight(trees: readonly ForkTree[]): ForkTree[] {
  const [only] = trees;
  if (trees.length !== 1 || !only) return [...trees];
  return [{ fork: only.fork, after: [] }, ...straight(only.after)];
}

interface Props {
  desk: DeskView;
  onRewind: (fork: number) => void;
}

/** Every decision the room has met, with its votes: any of them can be asked again, as it was then. */
export function DeskRewind({ desk, onRewind }: Props) {
  const t = useTranslations("desk.sheets.rewind");
  const open = new Set(rewindable(desk).map(({ number }) => number));
  return (
    <>
      <p className="text-muted">{t("text")}</p>
      <Forks trees={treeOf(desk.room.forks)} open={open} onRewind={onRewind} />
    </>
  );
}

function Forks({
  trees,
  open,
  onRewind,
}: {
  trees: readonly ForkTree[];
  open: ReadonlySet<number>;
  onRewind: (fork: number) => void;
}) {
  const t = useTranslations("desk.sheets.rewind");
  return (
    <ol className="mt-3 grid gap-2.5">
      {straight(trees).map(({ fork, after }) => (
        <li key={fork.number}>
          <div className="sheet px-3.5 py-2.5">
            <p className="text-[14px] text-muted">
              {t("fork", { number: fork.number, meeting: fork.meeting })}
              {fork.again !== undefined && ` · ${t("again", { number: fork.again })}`}
              {splitWords(fork) !== "" && ` · ${t("split", { split: splitWords(fork) })}`}
            </p>
            <p className="font-serif text-[16px] leading-snug">
              “<Line text={fork.heard} />”
            </p>
            {fork.played && (
              <p className="mt-1 text-[14.5px]">
                {t("played", { by: fork.played.by })} “<Line text={fork.played.text} />”
              </p>
            )}
            {fork.other && (
              <p className="mt-1 text-[14.5px]">
                {t("other")} “<Line text={fork.other.text} />”
              </p>
            )}
            {open.has(fork.number) ? (
              <button
                type="button"
                aria-label={t("goNamed", { number: fork.number, heard: plain(fork.heard) })}
                onClick={() => onRewind(fork.number)}
                className="press press-small mt-2 min-h-11 lg:pointer-fine:min-h-9"
              >
                {t("go")}
              </button>
            ) : (
              <p className="mt-1 text-[14px] font-semibold">{t("here")}</p>
            )}
          </div>
          {after.length > 0 && (
            <div className="ml-3 border-l-[1.5px] border-line pl-3">
              <Forks trees={after} open={open} onRewind={onRewind} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
