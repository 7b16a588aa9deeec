"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { PublicFace } from "../../engine/view.ts";
import { accountAddress } from "../account/addresses.ts";
import type { Cohort } from "../cohorts/cohort.ts";
import { Modal } from "../controls/modal.tsx";
import { MakeForm } from "./make-form.tsx";

interface Props {
  cohorts: readonly Cohort[];
  scenarios: readonly PublicFace[];
  /** Ids of those whose buyer was hurt before: what a recovery may be of. */
  injured: readonly string[];
  /** Ids of those the reader cannot enter a challenge of any more. */
  known: readonly string[];
  account: boolean;
}

/** The way to a challenge of one's own. Guests read why it needs an account. */
export function MakeChallenge({ cohorts, scenarios, injured, known, account }: Props) {
  const t = useTranslations("challenges.make");
  const [open, setOpen] = useState(false);
  return (
    <section className="sheet drop px-5 py-4 sm:py-5" aria-labelledby="make">
      <h2 id="make" className="text-[19px]">
        {t("title")}
      </h2>
      <p className="mt-1 text-[15px] text-muted">{t(account ? "teaser" : "account")}</p>
      <p className="mt-3">
        {account ? (
          <button type="button" className="press" onClick={() => setOpen(true)}>
            {t("open")}
          </button>
        ) : (
          <Link className="press" href={accountAddress("/account", "/challenges")}>
            {t("signIn")}
          </Link>
        )}
      </p>
      <Modal open={open} onClose={() => setOpen(false)} title={t("title")}>
        <MakeForm cohorts={cohorts} scenarios={scenarios} injured={injured} known={known} />
      </Modal>
    </section>
  );
}
