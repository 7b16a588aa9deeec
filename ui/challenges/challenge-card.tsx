"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEndWord } from "../device/day-word.ts";
import { faceAddress } from "../faces/address.ts";
import { Portrait } from "../faces/portrait.tsx";
import { RoundTable } from "../table/round-table.tsx";
import type { Challenge } from "./challenge.ts";
import { useWhen } from "./use-when.ts";

interface Props {
  challenge: Challenge;
  now: string;
}

/** A running challenge in short: what it asks, until when, for whom, and how it stands for the reader. */
export function ChallengeCard({ challenge, now }: Props) {
  const t = useTranslations("challenges");
  const when = useWhen(now);
  const standing = useStanding(now);
  const { key, kind, scope, title, cohort, scenario } = challenge;
  const name = title === "" ? t(`headline.${kind}`) : title;
  return (
    <li className="sheet drop relative flex flex-col gap-3 px-5 py-4 hover:bg-hover has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-teal">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[14px] text-muted">
        <span className="pill text-ink">
          <span>
            {t(`kind.${kind}`)} · <time dateTime={challenge.ends}>{when(challenge)}</time>
          </span>
        </span>
        {scope !== "everyone" && (
          <span className="[overflow-wrap:anywhere]">{t("for", { scope, cohort: cohort?.name ?? "" })}</span>
        )}
      </p>
      <div>
        <span className="float-right mb-1 ml-4 grid size-[68px] place-items-center overflow-hidden rounded-full border-[1.5px] border-edge bg-[var(--mood-unknown)] sm:size-[76px]">
          {scenario ? (
            <Portrait
              src={faceAddress(scenario, scenario.buyer.face)}
              size={76}
              className="size-full scale-110"
            />
          ) : (
            <RoundTable side={0.62} className="w-[50px]" />
          )}
        </span>
        <h3 className="text-[21px] [overflow-wrap:anywhere]">
          {/* The whole card leads to the board. */}
          <Link href={`/challenges/${key}`} className="outline-none after:absolute after:inset-0">
            {name}
          </Link>
        </h3>
        {scenario && (
          <p className="mt-0.5 font-semibold">
            {t("buyer", { name: scenario.buyer.name, role: scenario.buyer.role })}
          </p>
        )}
        <p className="mt-1 text-[15px] text-muted">{t(`counts.${kind}`)}</p>
      </div>
      <p className="mt-auto border-t border-dashed border-line pt-2.5 text-[15px] font-semibold">
        {standing(challenge)}
      </p>
    </li>
  );
}

/** How a challenge stands for the reader, in one sentence. */
function useStanding(now: string): (challenge: Challenge) => string {
  const t = useTranslations("challenges.standing");
  const say = useEndWord(now);
  return ({ entry, kind, seen, ends }) => {
    if (!entry) return t(seen ? "seen" : "none");
    if (entry.missed) return t("missed");
    if (entry.status !== "playing") return t(entry.status);
    return kind === "growth" ? t("walking") : t("playing", { ...say(entry.deadline ?? ends) });
  };
}
