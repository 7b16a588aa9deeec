"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Modal } from "../controls/modal.tsx";
import { copy } from "../device/clipboard.ts";
import { useSending } from "../device/use-sending.ts";
import type { Challenge } from "./challenge.ts";
import { revokeLink } from "./post.ts";
import { SaidTrouble } from "./said-trouble.tsx";

/** For its maker: the link that lets people in, and the board to take along. */
export function Made({ challenge }: { challenge: Challenge }) {
  const t = useTranslations("challenges.made");
  const address = `/api/challenges/${encodeURIComponent(challenge.key)}/export`;
  return (
    <section className="sheet drop px-5 py-4 sm:py-5" aria-labelledby="made">
      <h2 id="made" className="text-[19px]">
        {t("title")}
      </h2>
      {challenge.scope === "link" && <Link challenge={challenge} />}
      <h3 className="mt-4 text-[17px]">{t("export")}</h3>
      <p className="text-[14px] text-muted">{t("exportText")}</p>
      <p className="mt-2 flex flex-wrap gap-2.5">
        <a className="press" href={`${address}?as=csv`} download>
          {t("csv")}
        </a>
        <a className="press" href={address} download>
          {t("json")}
        </a>
      </p>
    </section>
  );
}

function Link({ challenge: { key } }: { challenge: Challenge }) {
  const t = useTranslations("challenges.made");
  const [copied, setCopied] = useState(false);
  const [asking, setAsking] = useState(false);
  const { going, code, run } = useSending();
  const router = useRouter();
  const path = `/challenges/link/${key}`;
  const link = typeof location === "undefined" ? path : location.origin + path;

  function revoke() {
    run(
      () => revokeLink(key),
      () => {
        setAsking(false);
        router.push("/challenges");
      },
    );
  }

  return (
    <>
      <label className="mt-3 grid gap-1 text-[14px] font-semibold">
        {t("link")}
        <input
          readOnly
          suppressHydrationWarning
          className="field font-normal"
          value={link}
          onFocus={(event) => event.target.select()}
        />
      </label>
      <p className="mt-1 text-[14px] text-muted">{t("linkText")}</p>
      <div className="mt-2 flex flex-wrap items-center gap-2.5">
        <button type="button" className="press" onClick={() => void copy(link).then(setCopied)}>
          {t("copy")}
        </button>
        <button type="button" className="press" onClick={() => setAsking(true)}>
          {t("revoke")}
        </button>
        <p role="status" className="text-[15px] text-muted">
          {copied && t("copied")}
        </p>
      </div>
      <Modal open={asking} onClose={() => setAsking(false)} title={t("revokeTitle")}>
        <p>{t("revokeText")}</p>
        <div className="mt-5 flex flex-wrap items-center gap-3">
          <button
            type="button"
            className="press press-main"
            aria-disabled={going || undefined}
            onClick={revoke}
          >
            {t("revokeYes")}
          </button>
          <button type="button" className="press" onClick={() => setAsking(false)}>
            {t("revokeNo")}
          </button>
          <SaidTrouble code={code} />
        </div>
      </Modal>
    </>
  );
}
