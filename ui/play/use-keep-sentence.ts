"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Says } from "../../engine/view.ts";
import { saidIn } from "./sentences.ts";
import { useNotebook } from "./use-notebook.ts";

/** Keeps the last sentence that is not in the notebook yet; again, the one before it. `said` tells what was done, for this moment only. */
export function useKeepSentence(
  attempt: string,
  present: readonly Says[],
  moment: string,
): { keepLast: () => void; said: string } {
  const t = useTranslations("play.notebook");
  const book = useNotebook(attempt);
  const [done, setDone] = useState({ moment, said: "" });
  return {
    keepLast() {
      const sentence = saidIn(present).findLast((each) => !book.has(each));
      if (sentence === undefined) return;
      setDone({ moment, said: book.keep(sentence) ? t("kept", { text: sentence }) : t("full") });
    },
    said: done.moment === moment ? done.said : "",
  };
}
