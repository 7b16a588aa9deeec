"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { PlainPage } from "./plain-page.tsx";

const everySoOften = 2500;

/** The server is here, its memory is not. Looks again by itself and carries on when it is back. */
export function DatabaseAway() {
  const t = useTranslations("trouble");
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(async () => {
      const ready = await fetch("/api/ready", { cache: "no-store" }).catch(() => null);
      if (ready?.ok) router.refresh();
    }, everySoOften);
    return () => clearInterval(timer);
  }, [router]);
  return (
    <div role="status">
      <PlainPage title={t("away.title")} text={t("away.text")}>
        <button type="button" className="press" onClick={() => router.refresh()}>
          {t("away.again")}
        </button>
      </PlainPage>
    </div>
  );
}
