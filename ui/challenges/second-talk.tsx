"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useSending } from "../device/use-sending.ts";
import type { Challenge } from "./challenge.ts";
import { Notice } from "./notice.tsx";
import { beginAgain } from "./post.ts";
import { SaidTrouble } from "./said-trouble.tsx";

/** Asks, in private and accusing nobody, for the same talk with another face. */
export function SecondTalk({ challenge }: { challenge: Challenge }) {
  const t = useTranslations("challenges.again");
  const { going, code, run } = useSending();
  const router = useRouter();
  const begun = challenge.entry?.again;

  function go() {
    run(
      () => beginAgain(challenge.key),
      ({ entry }) => {
        if (entry?.again) router.push(`/play/${entry.again}`);
        else router.refresh();
      },
    );
  }

  return (
    <Notice name="again" title={t("title")}>
      <p>{t("text")}</p>
      <p className="text-muted">{t("kept")}</p>
      <div className="flex flex-wrap items-center gap-3">
        {begun ? (
          <Link className="press press-main" href={`/play/${begun}`}>
            {t("back")}
          </Link>
        ) : (
          <button type="button" className="press press-main" aria-disabled={going || undefined} onClick={go}>
            {t(going ? "going" : "go")}
          </button>
        )}
        <SaidTrouble code={code} />
      </div>
    </Notice>
  );
}
