"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import type { Cohort } from "../cohorts/cohort.ts";
import { useSending } from "../device/use-sending.ts";
import type { Challenge } from "./challenge.ts";
import { Notice } from "./notice.tsx";
import { enter } from "./post.ts";
import { SaidTrouble } from "./said-trouble.tsx";

interface Props {
  challenge: Challenge;
  /** The reader's own: one of them may be counted for. */
  cohorts: readonly Cohort[];
}

/** What entering means, before it is done: how often, how long, what is judged, who sees it. */
export function Enter({ challenge, cohorts }: Props) {
  const t = useTranslations("challenges.enter");
  const { kind, key, scenario } = challenge;
  const fixed = challenge.cohort?.id;
  const [team, setTeam] = useState(fixed ?? "");
  const { going, code, run } = useSending();
  const router = useRouter();
  const select = useId();
  const name = scenario?.buyer.shortName ?? "";
  const facts =
    kind === "growth"
      ? [t("growthHow"), t("growthHard"), t("private")]
      : [t("once"), t("leave"), t("same"), t(`judged.${kind}`), t("private")];

  function go() {
    run(
      () => enter(key, team === "" ? null : team),
      ({ entry }) => {
        if (entry?.attempt) router.push(`/play/${entry.attempt}`);
        else router.refresh();
      },
    );
  }

  return (
    <Notice name="enter" title={t(`title.${kind}`, { name })}>
      <ul aria-label={t("facts")} className="grid gap-1.5 text-[16px]">
        {facts.map((fact) => (
          <li key={fact} className="flex gap-2.5">
            <span aria-hidden="true" className="mt-[9px] size-[7px] shrink-0 rounded-full bg-teal" />
            {fact}
          </li>
        ))}
      </ul>
      {challenge.baseline === false && (
        <p className="rounded-xl border-[1.5px] border-edge bg-yours px-4 py-2.5">{t("noBaseline")}</p>
      )}
      <form
        className="flex flex-wrap items-end gap-x-4 gap-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        {fixed === undefined && cohorts.length > 0 && (
          <div className="grid gap-1">
            <label htmlFor={select} className="text-[14px] font-semibold">
              {t("team")}
            </label>
            <select
              id={select}
              className="press choice max-w-[260px] text-left"
              value={team}
              onChange={(event) => setTeam(event.target.value)}
            >
              <option value="">{t("alone")}</option>
              {cohorts.map((cohort) => (
                <option key={cohort.id} value={cohort.id}>
                  {cohort.name}
                </option>
              ))}
            </select>
          </div>
        )}
        <button type="submit" className="press press-main" aria-disabled={going || undefined}>
          {going ? t("going") : t(`go.${kind}`, { name })}
        </button>
        <SaidTrouble code={code} />
      </form>
    </Notice>
  );
}
