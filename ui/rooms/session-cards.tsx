import { useTranslations } from "next-intl";
import { hour } from "./hour.ts";

/** How the hour goes, on one screen. */
export function HowTheHourGoes() {
  const t = useTranslations("desk.goes");
  return (
    <section className="sheet px-4 py-3.5 sm:px-5" aria-labelledby="hour-goes">
      <h2 id="hour-goes" className="text-[19px]">
        {t("title")}
      </h2>
      <ol className="mt-2 grid gap-2">
        {hour.map(({ part, minutes }) => (
          <li key={part} className="grid grid-cols-[64px_1fr] gap-x-3 text-[15px]">
            <span className="font-serif text-[17px] font-semibold tabular-nums">
              {t("minutes", { minutes })}
            </span>
            <span>
              <strong>{t(`${part}.title`)}</strong> <span className="text-muted">{t(`${part}.text`)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

const rules = ["lines", "votes", "pass", "mistake"] as const;

/** What holds in the room, to be read aloud before it begins. */
export function GroundRules() {
  const t = useTranslations("desk.rules");
  return (
    <section className="sheet drop bg-yours px-4 py-3.5 sm:px-5" aria-labelledby="ground-rules">
      <h2 id="ground-rules" className="text-[19px]">
        {t("title")}
      </h2>
      <ul className="on-tint mt-2 grid gap-1.5 text-[15px]">
        {rules.map((rule) => (
          <li key={rule}>
            <strong>{t(`${rule}.rule`)}</strong> <span className="text-muted">{t(`${rule}.text`)}</span>
          </li>
        ))}
      </ul>
      <p className="on-tint mt-2 text-[14.5px] text-muted">{t("forYou")}</p>
    </section>
  );
}
