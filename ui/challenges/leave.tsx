"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Modal } from "../controls/modal.tsx";
import { useSending } from "../device/use-sending.ts";
import type { Challenge } from "./challenge.ts";
import { leave } from "./post.ts";
import { SaidTrouble } from "./said-trouble.tsx";

/** The way off a board, open at any time. Says first what it does: at once, and with a way back while there is one. */
export function Leave({ challenge }: { challenge: Pick<Challenge, "key" | "state"> }) {
  const t = useTranslations("challenges.leave");
  const [open, setOpen] = useState(false);
  const { going, code, run } = useSending();
  const router = useRouter();

  function go() {
    run(
      () => leave(challenge.key),
      () => {
        setOpen(false);
        router.refresh();
      },
    );
  }

  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="min-h-11 text-[15px] text-muted underline underline-offset-3 hover:text-ink"
      >
        {t("open")}
      </button>
      <Modal open={open} onClose={() => setOpen(false)} title={t("title")}>
        <p>{t(challenge.state === "open" ? "text" : "textOver")}</p>
        <div className="mt-5 flex flex-wrap items-center gap-3">
          <button type="button" className="press press-main" aria-disabled={going || undefined} onClick={go}>
            {t(going ? "going" : "yes")}
          </button>
          <button type="button" className="press" onClick={() => setOpen(false)}>
            {t("no")}
          </button>
          <SaidTrouble code={code} />
        </div>
      </Modal>
    </>
  );
}
