"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Level } from "../../engine/view.ts";
import { useEndWord } from "../device/day-word.ts";
import type { Deadline } from "./deadline.ts";
import { useBegin } from "./use-begin.ts";

interface Props {
  attempt: string;
  scenario: string;
  level: Level;
  /** Lines said before the time was over. */
  turn: number;
  /** Null where only the server knows when it was. */
  deadline: Deadline | null;
}

/** The time of a rated talk is over: what happened, what was kept, and the way on from here, unrated. */
export function TimeOver({ attempt, scenario, level, turn, deadline }: Props) {
  const t = useTranslations("rated");
  const { state, begin } = useBegin();
  return (
    <section aria-labelledby="time-over" className="settle sheet drop p-4 sm:p-5">
      <h2 id="time-over" className="text-xl">
        {t("over.title")}
      </h2>
      <p className="mt-1.5">
        {deadline && <Until deadline={deadline} />} {t("over.text", { lines: turn })}
      </p>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <button
          type="button"
          className="press press-main"
          aria-disabled={state === "going" || undefined}
          onClick={() => begin({ scenario, level, kind: "practice", from: { attempt, turn } })}
        >
          {state === "going" ? t("over.going") : t("over.onward")}
        </button>
        <Link className="press" href="/challenges">
          {t("over.challenges")}
        </Link>
        <p role="status" className="text-[15px] text-coral-text">
          {(state === "offline" || state === "database" || state === "rated") && t(`over.${state}`)}
        </p>
      </div>
    </section>
  );
}

function Until({ deadline }: { deadline: Deadline }) {
  const t = useTranslations("rated");
  const say = useEndWord(deadline.now);
  return <span>{t("over.until", { ...say(deadline.at) })}</span>;
}
