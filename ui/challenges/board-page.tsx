"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import type { Band } from "../../engine/debrief.ts";
import type { Cohort } from "../cohorts/cohort.ts";
import type { CohortBand } from "../debrief/coach-band.tsx";
import type { Board, Challenge } from "./challenge.ts";
import { Leave } from "./leave.tsx";
import { Made } from "./made.tsx";
import { Standings } from "./neighbours.tsx";
import { OwnPath } from "./own-path.tsx";
import { OwnState } from "./own-state.tsx";
import { OwnTalk } from "./own-talk.tsx";
import { TeamsTable } from "./teams-table.tsx";
import { useWhen } from "./use-when.ts";

interface Props {
  board: Board;
  cohorts: readonly Cohort[];
  /** How the reader's own rated talk ended; null while it has not. */
  band: Band | null;
  /** What coaches set of it. */
  coaches?: readonly CohortBand[];
  /** When the page was made, by the server's clock. */
  now: string;
  /** The reader came by a link. */
  byLink?: boolean;
}

/** A challenge: what it asks, how it stands for the reader, who stands near them, and the teams. */
export function BoardPage({ board, cohorts, band, coaches = [], now, byLink = false }: Props) {
  const t = useTranslations("challenges");
  const { challenge } = board;
  const { entry, kind } = challenge;
  const article = useRef<HTMLElement>(null);
  const beside = board.teams.length > 0 || challenge.mine;
  const how = `${challenge.state} ${entry?.status} ${entry?.missed}`;
  const shown = useRef(how);

  // What was pressed has gone with the state it belonged to: the focus goes to what says the new one.
  useEffect(() => {
    if (shown.current === how) return;
    shown.current = how;
    article.current?.querySelector<HTMLElement>("[id^=notice-], #near")?.focus();
  }, [how]);

  return (
    <article
      ref={article}
      className={`grid gap-x-6 gap-y-5 py-7 ${beside ? "wide lg:grid-cols-[minmax(0,1fr)_400px] lg:grid-rows-[auto_1fr]" : "narrow"}`}
    >
      <div className="grid content-start gap-5">
        <Heading challenge={challenge} now={now} />
        {byLink && !entry && (
          <p className="rounded-xl border-[1.5px] border-edge bg-yours px-4 py-2.5">
            <strong>{t("link.title")}</strong> {t("link.text")}
          </p>
        )}
        <OwnState challenge={challenge} cohorts={cohorts} now={now} />
      </div>
      <div className="grid content-start gap-5">
        <Near board={board} />
        {board.teams.length === 0 && <p className="px-5 text-[15px] text-muted">{t("teams.none")}</p>}
        {kind === "growth" && entry && entry.status !== "left" && <OwnPath path={board.path} />}
        {entry?.attempt && band && (
          <OwnTalk challenge={challenge} attempt={entry.attempt} band={band} coaches={coaches} />
        )}
      </div>
      {beside && (
        <div className="grid content-start gap-5 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          {board.teams.length > 0 && <TeamsTable kind={kind} teams={board.teams} />}
          {challenge.mine && <Made challenge={challenge} />}
        </div>
      )}
    </article>
  );
}

function Heading({ challenge, now }: { challenge: Challenge; now: string }) {
  const t = useTranslations("challenges");
  const when = useWhen(now);
  const { kind, scope, title, cohort } = challenge;
  const who = t("for", { scope, cohort: cohort?.name ?? "" });
  return (
    <header>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <span className="pill">
          <span>
            {t(`kind.${kind}`)} · <time dateTime={challenge.ends}>{when(challenge)}</time>
          </span>
        </span>
        {scope !== "everyone" && (
          <span className="text-[15px] text-muted [overflow-wrap:anywhere]">
            {title === "" ? who : t("titled", { title, who })}
          </span>
        )}
      </p>
      <h1 className="mt-2.5 text-[clamp(28px,4.4vw,37px)] leading-[1.15]">{t(`headline.${kind}`)}</h1>
      <p className="mt-2 max-w-[40em] text-[17px] text-muted">{t(`counts.${kind}`)}</p>
    </header>
  );
}

function Near({ board }: { board: Board }) {
  const t = useTranslations("challenges.board");
  const { challenge, neighbours, you, top } = board;
  const { entry, kind } = challenge;
  const rows = top ?? neighbours;
  const on = entry !== undefined && entry.status !== "left" && !entry.missed;
  return (
    <section className="sheet drop px-3 py-4 sm:py-5" aria-labelledby="near">
      <h2 id="near" tabIndex={-1} className="px-2.5 text-[19px] outline-none">
        {t(top ? "top" : "neighbours")}
      </h2>
      <div className="mt-2.5">
        {rows.length > 0 ? (
          <Standings kind={kind} rows={rows} />
        ) : (
          <p className="px-2.5 text-muted">
            {top
              ? t("nobody", { over: String(challenge.state === "over" || challenge.state === "archived") })
              : t("notOn", { entered: String(on) })}
          </p>
        )}
        {!top && rows.length === 1 && you && (
          <p className="px-3.5 pt-1 text-[15px] text-muted">{t("alone")}</p>
        )}
      </div>
      <div
        className={`mt-2 flex flex-wrap items-center gap-x-3 text-[15px] text-muted ${rows.length > 0 ? "px-3.5" : "px-2.5"}`}
      >
        {rows.length > 0 && (
          <p>
            {t(top ? "topText" : rows.some(({ place }) => place === null) ? "unnumbered" : "ties")}{" "}
            {t(`scale.${kind}`)}
          </p>
        )}
        <Link
          className="flex min-h-11 items-center underline underline-offset-3 hover:text-ink"
          href={top ? "?" : "?top"}
          scroll={false}
        >
          {t(top ? "hideTop" : "showTop")}
        </Link>
        {on && <Leave challenge={challenge} />}
      </div>
    </section>
  );
}
