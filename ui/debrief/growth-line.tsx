import { useTranslations } from "next-intl";
import type { Band } from "../../engine/debrief.ts";
import type { Matched } from "../../engine/matched.ts";

/** What there is to hold a talk against. */
export interface Before {
  /** Band of the talk before this one with the same buyer; null when this was the first. */
  band: Band | null;
  /** A coach's own band of that talk. */
  coach?: Band | null;
  /** How moments met before went this time; null where none was. */
  matched: Matched | null;
}

/** Growth first: the moments met before, with how sure that is; else the talk before this one. */
export function GrowthLine({
  before,
  band,
  coach,
  name,
}: {
  before: Before;
  band: Band;
  /** A coach's own band of this talk. */
  coach: Band | null;
  name: string;
}) {
  const t = useTranslations("debrief");
  const { matched } = before;
  const points = (share: number) => Math.round(share * 100);
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
          {before.coach &&
            ` ${t("grade.comparedCoach", { which: "before", band: t(`bands.${before.coach}`) })}`}
          {coach && ` ${t("grade.comparedCoach", { which: "now", band: t(`bands.${coach}`) })}`}
        </span>
      ) : (
        !matched && t("grade.first", { name })
      )}
    </>
  );
}
