"use client";

import { useTranslations } from "next-intl";
import type { FutureView } from "../../engine/room-view.ts";
import { Line } from "../play/line.tsx";
import type { OwnVote } from "./own-vote.ts";

interface Props {
  own: OwnVote | null;
  choices: FutureView["choices"];
  inChair: boolean;
}

/** What one chose oneself, while it cannot be changed. */
export function OwnAnswer({ own, choices, inChair }: Props) {
  const t = useTranslations("phone");
  if (own === null) return <p className="mt-2 text-[15px]">{t("split.silent")}</p>;
  const chosen = choices.find(({ id }) => id === own.choice);
  if (chosen === undefined) return <p className="mt-2 text-[15px]">{t("split.none")}</p>;
  return (
    <figure className="mt-3 rounded-xl bg-yours px-4 py-2.5">
      <figcaption className="text-[13px] font-semibold">
        {t(inChair ? "split.ownChair" : "split.own")}
      </figcaption>
      <blockquote>
        {chosen.kind === "listen" ? (
          t("vote.listen")
        ) : (
          <>
            “<Line text={chosen.text} />”
          </>
        )}
      </blockquote>
    </figure>
  );
}
