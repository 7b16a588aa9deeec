"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";

/** The way to the people one practises with. */
export function ToCohorts({ count }: { count: number }) {
  const t = useTranslations("challenges.cohorts");
  return (
    <section className="sheet drop px-5 py-4 sm:py-5" aria-labelledby="cohorts">
      <h2 id="cohorts" className="text-[19px]">
        {t("title")}
      </h2>
      <p className="mt-1 text-[15px] text-muted">{t("text", { count })}</p>
      <p className="mt-3">
        <Link className="press" href="/cohorts">
          {t("open")}
        </Link>
      </p>
    </section>
  );
}
