"use client";

import { useTranslations } from "next-intl";
import type { DeskView } from "../../engine/room-view.ts";
import { DeedButton } from "./deed-button.tsx";
import type { Deed } from "./desk-deeds.ts";
import { isOn, otherDeeds } from "./desk-moves.ts";

const ofSession: readonly Deed[] = ["alone", "carry", "debrief", "end"];

interface Props {
  desk: DeskView;
  /** The sensible move, which stands elsewhere. */
  next: Deed;
  onDeed: (deed: Deed) => void;
}

/** The moves that change what kind of hour it is. */
export function DeskSession({ desk, next, onDeed }: Props) {
  const t = useTranslations("desk");
  const deeds = otherDeeds(desk, next).filter((deed) => ofSession.includes(deed));
  if (deeds.length === 0) return null;
  return (
    <fieldset className="min-w-0">
      <legend className="font-serif text-[16px] font-semibold">{t("session")}</legend>
      <div className="mt-2 flex flex-wrap gap-2">
        {deeds.map((deed) => (
          <DeedButton
            key={deed}
            deed={deed}
            on={isOn(deed, desk)}
            label={t(`do.${deed}`, { state: isOn(deed, desk) ? "on" : "off", name: "" })}
            onDeed={onDeed}
          />
        ))}
      </div>
    </fieldset>
  );
}
