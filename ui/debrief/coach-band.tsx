import { useTranslations } from "next-intl";
import type { Band } from "../../engine/debrief.ts";

/** The band that a cohort's coaches see for a talk. */
export interface CohortBand {
  band: Band;
  cohort: { id: string; name: string };
}

/** The same with the reason. */
export interface CoachBand extends CohortBand {
  reason: string;
  /** Pseudonym; empty once the account is gone. */
  coach: string;
  /** ISO 8601. */
  at: string;
}

/** What coaches set beside the computed band, cohort by cohort. */
export function CoachBands({ overrides }: { overrides: readonly CoachBand[] }) {
  const t = useTranslations("debrief");
  if (overrides.length === 0) return null;
  return (
    <>
      {overrides.map(({ cohort, band, reason, coach }) => (
        <div key={cohort.id} className="mt-2 border-l-[3px] border-amber pl-3 [overflow-wrap:anywhere]">
          <p className="text-[15px] text-muted">
            {t("grade.coach", { coach: coach || "none", cohort: cohort.name })}
          </p>
          <p>
            <strong className="font-serif text-[19px]">{t(`bands.${band}`)}</strong>
          </p>
          <p className="whitespace-pre-line">{reason}</p>
        </div>
      ))}
      <p className="mt-1 text-[14px] text-muted">{t("grade.coachAnd")}</p>
    </>
  );
}
