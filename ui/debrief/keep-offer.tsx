"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { accountAddress } from "../account/addresses.ts";
import { useKept } from "../device/kept.ts";
import { usePerson } from "../shell/person.tsx";

/** Offers a guest to keep what they did: beside the first debrief they open, there only, and never again once refused. */
export function KeepOffer({ attempt }: { attempt: string }) {
  const t = useTranslations("debrief.keep");
  const guest = usePerson()?.kind === "guest";
  const [offered, setOffered] = useKept("keep-offered");

  useEffect(() => {
    if (guest && offered === "") setOffered(attempt);
  }, [guest, offered, attempt, setOffered]);

  if (!guest || offered !== attempt) return null;
  return (
    <aside
      aria-label={t("title")}
      className="no-print flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-dashed border-line pt-5"
    >
      <p className="min-w-[20em] flex-1 text-[15px] text-muted">{t("text")}</p>
      <div className="flex items-center gap-x-5">
        <Link href={accountAddress("/account", `/debrief/${attempt}`)} className="plain-link py-2.5">
          {t("do")}
        </Link>
        <button
          type="button"
          className="min-h-11 px-1 text-[15px] text-muted underline underline-offset-3 hover:text-ink"
          onClick={() => setOffered("no")}
        >
          {t("no")}
        </button>
      </div>
    </aside>
  );
}
