"use client";

import { useTranslations } from "next-intl";
import type { PublicFace, View } from "../../engine/view.ts";
import { RoundTable } from "../table/round-table.tsx";
import { GaugeLine, MoodLine } from "./buyer-panel.tsx";
import { Ledger } from "./ledger.tsx";

/** On a phone: what stands beside the talk on a wide screen. */
export function TablePanel({ view, buyer }: { view: View } & Pick<PublicFace, "buyer">) {
  const t = useTranslations("play");
  return (
    <>
      {view.table && (
        <>
          <MoodLine view={view} pronoun={buyer.pronouns.subject} />
          <GaugeLine gauge={view.gauge} className="mt-1 pl-[18px]" />
          <RoundTable
            side={view.table.side}
            pushedBack={view.table.place === "pushed-back"}
            labels={{ buyer: buyer.shortName.slice(0, 1), you: t("you") }}
            description={t(`tableSays.${view.table.place}`)}
            className="mx-auto mt-3 w-[200px]"
          />
        </>
      )}
      {view.ledger && <Ledger entries={view.ledger} last={50} className="mt-3" />}
    </>
  );
}
