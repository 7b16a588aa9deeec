import { useTranslations } from "next-intl";
import { Card } from "./card.tsx";
import type { Sureness } from "./facts.ts";

/** How far being sure and being right went together, at guesses of what a buyer was thinking. */
export function Calibration({ calibration }: { calibration: readonly Sureness[] }) {
  const t = useTranslations("growth.calibration");
  const rows = calibration.filter(({ of }) => of > 0).sort((one, other) => other.confidence - one.confidence);
  const sure = rows.find(({ confidence }) => confidence === 3);
  return (
    <Card id="calibration" title={t("title")}>
      {rows.length === 0 ? (
        <p className="mt-1.5 text-[15px] text-muted">{t("none")}</p>
      ) : (
        <>
          {sure && <p className="mt-1.5 font-semibold">{t("sure", { right: sure.right, of: sure.of })}</p>}
          <p className="mt-0.5 text-[14px] text-muted">{t("text")}</p>
          <dl className="mt-2.5">
            {rows.map(({ confidence, right, of }) => (
              <div
                key={confidence}
                className="row-rule grid grid-cols-[88px_1fr_auto] items-center gap-x-3 py-1.5 text-[14px]"
              >
                <dt className="text-muted">{t(`words.${wordOf(confidence)}`)}</dt>
                <dd className="order-last tabular-nums">{t("row", { right, of })}</dd>
                <dd
                  aria-hidden="true"
                  className="h-3 overflow-hidden rounded-full border-[1.5px] border-edge bg-raised"
                >
                  <span className="block h-full bg-span" style={{ width: `${(right / of) * 100}%` }} />
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Card>
  );
}

function wordOf(confidence: number): "1" | "2" | "3" {
  if (confidence === 1) return "1";
  return confidence === 2 ? "2" : "3";
}
