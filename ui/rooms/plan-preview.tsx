import { useTranslations } from "next-intl";
import type { FacilitationPlan, Stop } from "../../engine/facilitation-plan.ts";
import { Line } from "../play/line.tsx";

interface Props {
  plan: FacilitationPlan;
  /** The buyer's short name. */
  name: string;
  /** The stops lie open. */
  open?: boolean;
}

/** The three stops of a session before it begins. The shares are a model, not data, and it says so. */
export function PlanPreview({ plan, name, open = false }: Props) {
  const t = useTranslations("desk.preview");
  if (plan.stops.length === 0) return <p className="text-muted">{t("none")}</p>;
  return (
    <section aria-labelledby="plan-preview">
      <h2 id="plan-preview" className="text-[19px]">
        {t("title", { count: plan.stops.length })}
      </h2>
      <p className="mt-1 text-[14.5px] text-muted">{t("text", { decisions: plan.decisions })}</p>
      <ol className="mt-2.5 grid gap-3">
        {plan.stops.map((stop) => (
          <li key={stop.number}>
            <StopCard {...{ stop, name, open }} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function StopCard({ stop, name, open }: { stop: Stop; name: string; open: boolean }) {
  const t = useTranslations("desk.preview");
  const lines = [...stop.lines].sort((a, b) => b.expected - a.expected);
  return (
    <details open={open} className="sheet px-3.5 py-1.5">
      <summary className="min-h-11 py-1">
        <span>
          <strong>{t("stop", { number: stop.number, kind: stop.kind })}</strong>
          <span className="block text-[14px] text-muted">
            {t("when", { from: stop.from, decision: stop.decision, meeting: stop.meeting })}
          </span>
        </span>
      </summary>
      <div className="pb-2">
        <p className="text-[14.5px] text-muted">{t("says", { name })}</p>
        <p className="font-serif text-[16px]">
          “<Line text={stop.heard} />”
        </p>
        <ul className="mt-2 grid gap-1.5 text-[14.5px]">
          {lines.map(({ choice, text, expected, tempting }) => (
            <li key={choice} className="grid grid-cols-[44px_1fr] gap-x-2">
              <span className="text-right font-semibold tabular-nums">
                {t("percent", { percent: Math.round(100 * expected) })}
              </span>
              <span>
                <Line text={text} />
                {tempting && <span className="text-muted"> {t("tempting")}</span>}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
