import { useTranslations } from "next-intl";
import type { Band } from "../../engine/debrief.ts";
import type { Matched } from "../../engine/matched.ts";
import type { CohortBand } from "./coach-band.tsx";

/** What there is to hold a talk against. */
export interface Before {
  /** Band of the talk before this one with the same buyer; null when this was the first. */
  band: Band | null;
  /** What coaches set of that talk. */
  coaches?: readonly CohortBand[];
  /** How moments met before went this time; null where none was. */
  matched: Matched | null;
}

/** Growth first: the moments met before, with how sure that is; else the talk before this one. */
export function GrowthLine({
  before,
  band,
  coaches,
  name,
}: {
  before: Before;
  band: Band;
  /** What coaches set of this talk. */
  coaches: readonly CohortBand[];
  name: string;
}) {
  const t = useTranslations("debrief");
  const { matched } = before;
  const points = (share: number) => Math.round(share * 100);
  const saw = (which: "before" | "now", set: readonly CohortBand[] = []) =>
    set.map(
      ({ band, cohort }) =>
        ` ${t("grade.comparedCoach", { which, band: t(`bands.${band}`), cohort: cohort.name })}`,
    );
  const signed = (share: number) => (points(share) < 0 ? `−${-points(share)}` : `+${points(share)}`);
  return (
    <>
      {matched && (
        <span className="mb-1 block">
          {t(`grade.matched.${matched.low > 0 ? "better" : matched.high < 0 ? "worse" : "even"}`, {
            count: matched.moments,
          })}{" "}
          <span className="text-[15px] text-muted">
            {t("grade.matched.band", {
              change: signed(matched.change),
              low: signed(Math.max(-1, matched.low)),
              high: signed(Math.min(1, matched.high)),
            })}
          </span>
        </span>
      )}
      {before.band !== null ? (
        <span className="block">
          {t("grade.compared", { name, before: t(`bands.${before.band}`), now: t(`bands.${band}`) })}
          {saw("before", before.coaches)}
          {saw("now", coaches)}
        </span>
      ) : (
        !matched && t("grade.first", { name })
      )}
    </>
  );
}
