"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Cohort } from "../cohorts/cohort.ts";
import { useEndWord } from "../device/day-word.ts";
import { useSending } from "../device/use-sending.ts";
import type { Challenge, Entry as OwnEntry } from "./challenge.ts";
import { Enter } from "./enter.tsx";
import { Notice } from "./notice.tsx";
import { enter } from "./post.ts";
import { SaidTrouble } from "./said-trouble.tsx";
import { SecondTalk } from "./second-talk.tsx";

interface Props {
  challenge: Challenge;
  cohorts: readonly Cohort[];
  now: string;
}

/** How the challenge stands for the reader, and the one thing that can be done about it. */
export function OwnState(props: Props) {
  const t = useTranslations("challenges");
  const { challenge } = props;
  const { entry, state, kind } = challenge;
  if (entry?.status === "left") return <Left challenge={challenge} />;
  if (entry?.missed) return <Missed entry={entry} />;
  if (entry?.status === "waiting") return <SecondTalk challenge={challenge} />;
  if (state === "open" && entry?.status === "playing")
    return kind === "growth" ? <Walking /> : <Playing {...props} entry={entry} />;
  if (state === "soon")
    return (
      <Notice name="soon" title={t("soon.title")}>
        <p className="text-muted">{t("soon.text")}</p>
      </Notice>
    );
  if (state === "over" || state === "archived") {
    const words = state === "over" ? "over" : "archive";
    return (
      <Notice name="over" title={t(`${words}.title`)}>
        <p className="text-muted">{t(`${words}.text`)}</p>
      </Notice>
    );
  }
  if (entry) return null;
  if (challenge.seen)
    return (
      <Notice name="seen" title={t("seen.title")}>
        <p className="text-muted">{t(challenge.scope === "everyone" ? "seen.text" : "seen.textOther")}</p>
      </Notice>
    );
  return <Enter challenge={challenge} cohorts={props.cohorts} />;
}

function Playing({ challenge, now, entry }: Props & { entry: OwnEntry }) {
  const t = useTranslations("challenges.playing");
  const say = useEndWord(now);
  return (
    <Notice name="playing" title={t("title", { name: challenge.scenario?.buyer.shortName ?? "" })}>
      <p>{t("text", { ...say(entry.deadline ?? challenge.ends) })}</p>
      <p>
        <Link className="press press-main" href={`/play/${entry.attempt}`}>
          {t("go")}
        </Link>
      </p>
    </Notice>
  );
}

function Walking() {
  const t = useTranslations("challenges.walking");
  return (
    <Notice name="walking" title={t("title")}>
      <p>{t("text")}</p>
      <p>
        <Link className="press press-main" href="/">
          {t("go")}
        </Link>
      </p>
    </Notice>
  );
}

function Missed({ entry }: { entry: OwnEntry }) {
  const t = useTranslations("challenges.missed");
  return (
    <Notice name="missed" title={t("title")}>
      <p>{t("text")}</p>
      {entry.attempt && (
        <p>
          <Link className="press" href={`/play/${entry.again ?? entry.attempt}`}>
            {t("go")}
          </Link>
        </p>
      )}
    </Notice>
  );
}

function Left({ challenge }: { challenge: Challenge }) {
  const t = useTranslations("challenges.left");
  const { going, code, run } = useSending();
  const router = useRouter();
  const open = challenge.state === "open";
  return (
    <Notice name="left" title={t("title")}>
      <p>{t(open ? "text" : "textOver")}</p>
      {open && (
        <div className="flex flex-wrap items-center gap-3">
          <button
            type="button"
            className="press press-main"
            aria-disabled={going || undefined}
            onClick={() =>
              run(
                () => enter(challenge.key, null),
                () => router.refresh(),
              )
            }
          >
            {t(going ? "going" : "back")}
          </button>
          <SaidTrouble code={code} />
        </div>
      )}
    </Notice>
  );
}
