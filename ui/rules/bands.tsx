import { useTranslations } from "next-intl";
import type { Band } from "../../engine/debrief.ts";
import { exact } from "../debrief/account.ts";

/** Most points lost for the two bands that have a limit. */
export interface BandMargins {
  readonly trusted: number;
  readonly solid: number;
}

const bands = ["trusted", "solid", "mixed", "costly", "door-closed"] as const satisfies readonly Band[];

/** Which talk earns which band. */
export function Bands({ margins }: { margins: BandMargins }) {
  const t = useTranslations("rules.judging.bands");
  const names = useTranslations("debrief.bands");
  const points = { trusted: exact(margins.trusted), solid: exact(margins.solid) };
  return (
    <section className="sheet mt-4 px-5 py-4">
      <h3 className="text-[17px]">{t("title")}</h3>
      <p className="mt-1">{t("text")}</p>
      <dl className="mt-2">
        {bands.map((band) => (
          <div key={band} className="row-rule mt-1.5 gap-x-3 pt-1.5 sm:flex">
            <dt className="w-40 shrink-0 font-semibold">{names(band)}</dt>
            <dd className="text-muted">{t(band, points)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
