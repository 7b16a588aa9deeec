import { useFormatter, useTranslations } from "next-intl";
import { Card } from "./card.tsx";
import type { FrictionFacts } from "./facts.ts";

/** How often a buyer moved away from a line, lately and before. */
export function Friction({ friction }: { friction: FrictionFacts | null }) {
  const t = useTranslations("growth.friction");
  const { number } = useFormatter();
  const times = (mean: number) => number(mean, { maximumFractionDigits: 1 });
  return (
    <Card id="friction" title={t("title")}>
      {friction === null ? (
        <p className="mt-1.5 text-[15px] text-muted">{t("none")}</p>
      ) : (
        <>
          <p className="mt-1.5 font-semibold">
            {t("now", {
              count: friction.last,
              times: times(friction.last),
              talks: friction.talks,
              before: friction.before === null ? "none" : times(friction.before),
            })}
          </p>
          <p className="mt-0.5 text-[14px] text-muted">{t("text")}</p>
        </>
      )}
    </Card>
  );
}
