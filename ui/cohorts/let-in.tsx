"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { copy } from "../device/clipboard.ts";
import { useReached } from "../device/reached.tsx";
import { useSending } from "../device/use-sending.ts";
import { renewCode } from "./cohort-post.ts";
import { CohortTrouble } from "./cohort-trouble.tsx";

/** The code and the link that let anybody in as a trainee, and a new one in their place. */
export function LetIn({ id, code }: { id: string; code: string }) {
  const t = useTranslations("cohorts.letIn");
  const [said, setSaid] = useState<"" | "copied" | "notCopied" | "renewed">("");
  const { going, code: trouble, run } = useSending();
  const router = useRouter();
  const { origin } = useReached();
  const path = `/cohorts/join/${code}`;
  const take = (text: string) => void copy(text).then((done) => setSaid(done ? "copied" : "notCopied"));
  return (
    <section className="sheet drop px-5 py-4 sm:py-5" aria-labelledby="let-in">
      <h2 id="let-in" className="text-[19px]">
        {t("title")}
      </h2>
      <p className="mt-1 text-[15px] text-muted">{t("text")}</p>
      <p className="mt-3 font-serif text-[26px] tracking-wide tabular-nums">
        {code.slice(0, 5)} {code.slice(5)}
      </p>
      <p className="text-[15px] [overflow-wrap:anywhere]">{path}</p>
      <p className="mt-3 flex flex-wrap gap-2.5">
        <button type="button" className="press" onClick={() => take(code)}>
          {t("copyCode")}
        </button>
        <button type="button" className="press" onClick={() => take(origin + path)}>
          {t("copyLink")}
        </button>
        <button
          type="button"
          className="press"
          aria-disabled={going || undefined}
          onClick={() =>
            run(
              () => renewCode(id),
              () => {
                setSaid("renewed");
                router.refresh();
              },
            )
          }
        >
          {t("renew")}
        </button>
      </p>
      <p role="status" className="mt-2 text-[15px] text-muted">
        {said !== "" && t(said)}
      </p>
      <CohortTrouble code={trouble} />
    </section>
  );
}
