import { useTranslations } from "next-intl";
import { hour, minutesGone, partAt, wholeHour } from "./hour.ts";

/** The four parts of the hour, and where in it the room is. */
export function DeskHour({ began, now }: { began: number | null; now: number }) {
  const t = useTranslations("desk.hour");
  const gone = minutesGone(began, now);
  const here = partAt(gone);
  return (
    <section aria-labelledby="desk-hour">
      <h2 id="desk-hour" className="text-[16px]">
        {t("title")}
      </h2>
      <div aria-hidden="true" className="relative mt-2 flex h-5 border-[1.5px] border-edge">
        {hour.map(({ part, minutes }, index) => (
          <span
            key={part}
            className={`${index > 0 ? "border-l-[1.5px] border-edge" : ""} ${part === here ? "bg-span" : "bg-raised"}`}
            style={{ width: `${(100 * minutes) / wholeHour}%` }}
          />
        ))}
        <span
          className="absolute -inset-y-1 w-[3px] bg-ink"
          style={{ left: `${Math.min(100, (100 * gone) / wholeHour)}%` }}
        />
      </div>
      <ol className="mt-1.5 grid gap-0.5 text-[14px]">
        {hour.map(({ part, minutes }) => (
          <li
            key={part}
            aria-current={part === here ? "step" : undefined}
            className={`flex justify-between gap-3 ${part === here ? "font-semibold" : "text-muted"}`}
          >
            <span>{t(part)}</span>
            <span className="tabular-nums">{t("minutes", { minutes })}</span>
          </li>
        ))}
      </ol>
      {gone >= wholeHour - 20 && here !== "play" && (
        <p className="mt-2 text-[14px] text-muted">{t("late")}</p>
      )}
    </section>
  );
}
