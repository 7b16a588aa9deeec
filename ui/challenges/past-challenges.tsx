"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Challenge } from "./challenge.ts";
import { useWhen } from "./use-when.ts";

interface Props {
  title: string;
  challenges: readonly Challenge[];
  now: string;
  archive?: boolean;
}

/** Challenges that have ended, newest first, each leading to its board. */
export function PastChallenges({ title, challenges, now, archive = false }: Props) {
  const t = useTranslations("challenges");
  const when = useWhen(now);
  return (
    <section aria-label={title}>
      <h2 className="text-xl">{title}</h2>
      {archive && (
        <p className="mt-1 text-[15px] text-muted">
          {t(challenges.length > 0 ? "list.archiveText" : "list.archiveEmpty")}
        </p>
      )}
      {challenges.length > 0 && (
        <ul className="sheet mt-3 px-5 py-1.5">
          {challenges.map((challenge) => (
            <li
              key={challenge.key}
              className="flex flex-wrap items-center gap-x-4 border-line py-1.5 not-first:border-t not-first:border-dashed"
            >
              <Link className="plain-link flex min-h-11 items-center" href={`/challenges/${challenge.key}`}>
                {challenge.title === "" ? t(`headline.${challenge.kind}`) : challenge.title}
              </Link>
              <span className="text-[15px] text-muted">
                {t(`kind.${challenge.kind}`)} · {when(challenge)}
                {challenge.mine && ` · ${t("list.yoursToKeep")}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
