"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { PlainPage } from "./plain-page.tsx";

/** Something broke. Says what was kept, what to do, and the code under which the log knows it. */
export function Broken({ code, onRetry }: { code: string | undefined; onRetry: () => void }) {
  const t = useTranslations("trouble");
  return (
    <PlainPage title={t("broken.title")} text={t("broken.text", { code: code ?? "none" })}>
      <button type="button" className="press press-main" onClick={onRetry}>
        {t("broken.retry")}
      </button>
      <Link href="/" className="press">
        {t("home")}
      </Link>
    </PlainPage>
  );
}
