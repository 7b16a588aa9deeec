import { useTranslations } from "next-intl";
import type { Band } from "../../engine/debrief.ts";

/** A coach's own band of a talk, with the reason. */
export interface CoachBand {
  band: Band;
  reason: string;
  /** Pseudonym; empty once the account is gone. */
  coach: string;
  /** ISO 8601. */
  at: string;
}

/** What a coach set beside the computed band. */
export function CoachBandShown({ override: { band, reason, coach } }: { override: CoachBand }) {
  const t = useTranslations("debrief");
  return (
    <div className="mt-2 border-l-[3px] border-amber pl-3">
      <p className="text-[15px] text-muted">{t("grade.coach", { coach: coach || "none" })}</p>
      <p>
        <strong className="font-serif text-[19px]">{t(`bands.${band}`)}</strong>
      </p>
      <p className="whitespace-pre-line [overflow-wrap:anywhere]">{reason}</p>
      <p className="mt-1 text-[14px] text-muted">{t("grade.coachAnd")}</p>
    </div>
  );
}
