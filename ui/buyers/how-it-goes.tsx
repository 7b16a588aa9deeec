import { useTranslations } from "next-intl";
import { RoundTable } from "../table/round-table.tsx";

const steps = [
  { key: "say", side: 0.08 },
  { key: "land", side: 0.45 },
  { key: "letter", side: 0.95 },
] as const;

/** Three pictures of the same table: what a talk is, before anyone begins one. */
export function HowItGoes() {
  const t = useTranslations("buyers");
  return (
    <section aria-labelledby="how-it-goes">
      <h2 id="how-it-goes" className="mb-3 text-[22px]">
        {t("howItGoes")}
      </h2>
      <ol className="grid gap-x-8 gap-y-5 sm:grid-cols-3">
        {steps.map(({ key, side }) => (
          <li key={key} className="flex items-start gap-4 border-t-[1.5px] border-edge pt-4">
            <RoundTable side={side} className="w-[68px] shrink-0" />
            <div>
              <h3 className="text-[17px]">{t(`${key}.title`)}</h3>
              <p className="mt-1 text-[15px] text-muted">{t(`${key}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
