import { useTranslations } from "next-intl";
import type { Debrief } from "../../engine/debrief.ts";
import { useDebriefOf } from "./talk-context.ts";

/** Counted things from the conversation, each with what it does and does not mean. */
export function Reference({ debrief }: { debrief: Debrief }) {
  const t = useTranslations("debrief.reference");
  const name = useDebriefOf().scenario.buyer.shortName;
  const { questions, reflections, theirWorld, friction } = debrief.reference;
  const rows = [
    { key: "questions", value: t("questionsValue", { questions, reflections }) },
    { key: "theirWorld", value: t("percent", { share: Math.round(theirWorld * 100) }) },
    { key: "friction", value: t("frictionValue", { count: friction }) },
  ] as const;
  return (
    <details className="sheet px-5 py-2">
      <summary className="py-2 font-serif text-[18px] font-semibold">{t("title")}</summary>
      <dl className="mb-3">
        {rows.map(({ key, value }) => (
          <div key={key} className="row-rule grid gap-x-6 py-2.5 sm:grid-cols-[220px_1fr]">
            <dt className="font-semibold">
              {t(`${key}.name`)}
              <span className="block font-normal tabular-nums">{value}</span>
            </dt>
            <dd className="text-[15px] text-muted">{t(`${key}.means`, { name })}</dd>
          </div>
        ))}
      </dl>
      <Hats debrief={debrief} />
    </details>
  );
}

const hatOrder = ["both", "theirs", "mine", "neither"] as const;

function Hats({ debrief }: { debrief: Debrief }) {
  const t = useTranslations("debrief");
  const name = useDebriefOf().scenario.buyer.shortName;
  return (
    <dl className="row-rule mb-3 py-2.5">
      <dt className="font-semibold">{t("hats.title")}</dt>
      {hatOrder.map((hat) => {
        const count = debrief.decisions.filter((decision) => decision.hats === hat).length;
        return (
          <dd key={hat} className="mt-1 flex items-center gap-3 text-[15px]">
            <span className="w-44 shrink-0 text-muted">{t(`hats.short.${hat}`, { name })}</span>
            <span className="flex flex-wrap gap-1" aria-hidden="true">
              {Array.from({ length: count }, (_, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: one dot per line, with no other name
                <span key={index} className={`hat hat-${hat}`} />
              ))}
            </span>
            <span className="tabular-nums">{count}</span>
          </dd>
        );
      })}
    </dl>
  );
}
