import { useTranslations } from "next-intl";
import { Card } from "./card.tsx";
import type { PressureFacts } from "./facts.ts";
import { figure } from "./places.ts";

/** Moments met both ways from which on a gap says anything. */
const least = 3;

/** The same moments in calm and pressed, and the gap between them. */
export function Pressure({ pressure }: { pressure: PressureFacts | null }) {
  const t = useTranslations("growth.pressure");
  if (pressure === null || pressure.moments < least) {
    return (
      <Card id="pressure" title={t("title")}>
        <p className="mt-1.5 text-[15px] text-muted">
          {pressure === null ? t("none") : t("few", { count: pressure.moments, least })}
        </p>
      </Card>
    );
  }
  const { calm, pressed, gap, was: before, moments } = pressure;
  const was = wasWord();

  /** The gap before in words. When it was the same way round as now the figure is enough. */
  function wasWord(): string {
    if (before === null) return "none";
    if (before > 0 && gap < 0) return t("was.gap", { gap: before });
    if (before < 0 && gap >= 0) return t("was.ahead", { gap: -before });
    return String(Math.abs(before));
  }

  return (
    <Card id="pressure" title={t("title")}>
      <div aria-hidden="true" className="mt-2 grid grid-cols-[56px_1fr] items-center gap-x-2 text-[13px]">
        <span className="text-muted">{t("calm")}</span>
        <span className="h-[17px]">
          <span
            className="block h-full rounded-full border-[1.5px] border-edge bg-span"
            style={{ width: `${calm * 100}%` }}
          />
        </span>
        <span />
        <span className="relative h-[34px]">
          <span
            className="absolute inset-y-1 border-x-[1.5px] border-dashed border-muted"
            style={{ left: `${Math.min(calm, pressed) * 100}%`, width: `${Math.abs(calm - pressed) * 100}%` }}
          >
            <span className="absolute inset-x-[3px] top-1/2 h-[2px] -translate-y-1/2 bg-coral" />
          </span>
        </span>
        <span className="text-muted">{t("pressed")}</span>
        <span className="h-[17px]">
          <span
            className="block h-full rounded-full border-[1.5px] border-edge bg-[color-mix(in_oklab,var(--coral)_30%,var(--card))]"
            style={{ width: `${pressed * 100}%` }}
          />
        </span>
      </div>
      <p className="sr-only">{t("sentence", { calm: figure(calm), pressed: figure(pressed) })}</p>
      <p className="mt-3 flex flex-wrap justify-between gap-x-3 text-[14px]">
        <span className="text-muted">{t("moments", { count: moments })}</span>
        <strong className="font-semibold">
          {gap > 0
            ? t("gap", { gap, was })
            : gap === 0
              ? t("level", { was })
              : t("ahead", { gap: -gap, was })}
        </strong>
      </p>
    </Card>
  );
}
