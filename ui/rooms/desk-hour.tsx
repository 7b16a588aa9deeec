import { useTranslations } from "next-intl";
import { counted, hour, minutesGone, partAt, wholeCount } from "./hour.ts";

/** The four parts of the hour, and where in those that the clock counts the room is. */
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
        {counted.map(({ part, minutes }, index) => (
          <span
            key={part}
            className={`${index > 0 ? "border-l-[1.5px] border-edge" : ""} ${part === here ? "bg-span" : "bg-raised"}`}
            style={{ width: `${(100 * minutes) / wholeCount}%` }}
          />
        ))}
        <span
          className="absolute -inset-y-1 w-[3px] bg-ink"
          style={{ left: `${Math.min(100, (100 * gone) / wholeCount)}%` }}
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
      {gone >= wholeCount - 20 && here !== "play" && (
        <p className="mt-2 text-[14px] text-muted">{t("late")}</p>
      )}
    </section>
  );
}
