import { useLocale } from "next-intl";
import { useTimeZone } from "./time-zone.ts";

/** A moment as people say it: `day` chooses the wording, `date` is a weekday or a date, `time` the hour and minute. */
export interface DayWord {
  day: "yesterday" | "today" | "tomorrow" | "near" | "far";
  date: string;
  time: string;
}

/** Says when `at` is, seen from `now`, both ISO 8601, in a time zone. Within six days a weekday says it. */
export function dayWord(at: string, now: string, timeZone: string, locale = "en-GB"): DayWord {
  const then = new Date(at);
  const days = dayNumber(then, timeZone) - dayNumber(new Date(now), timeZone);
  const near = Math.abs(days) <= 6;
  const say = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone, ...options }).format(then);
  return {
    day: days === 0 ? "today" : days === 1 ? "tomorrow" : days === -1 ? "yesterday" : near ? "near" : "far",
    date: near ? say({ weekday: "long" }) : say({ day: "numeric", month: "long" }),
    time: say({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
  };
}

/** Says until when something is open: what ends at midnight ends at 24:00 of the day before it. */
export function endWord(at: string, now: string, timeZone: string, locale = "en-GB"): DayWord {
  const end = dayWord(at, now, timeZone, locale);
  if (end.time !== "00:00") return end;
  const lastMinute = new Date(Date.parse(at) - 60_000).toISOString();
  return { ...dayWord(lastMinute, now, timeZone, locale), time: "24:00" };
}

/** The calendar day a moment falls on in a time zone, counted from 1970. */
function dayNumber(at: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "numeric", day: "numeric" })
    .formatToParts(at)
    .map(({ type, value }) => [type, Number(value)]);
  const { year, month, day } = Object.fromEntries(parts);
  return Date.UTC(year, month - 1, day) / 86_400_000;
}

/** Says moments in the reader's own time zone, seen from when the page was made. */
export function useDayWord(now: string): (at: string) => DayWord {
  const timeZone = useTimeZone();
  const locale = useLocale();
  return (at) => dayWord(at, now, timeZone, locale);
}

/** Says ends and deadlines in the reader's own time zone, seen from when the page was made. */
export function useEndWord(now: string): (at: string) => DayWord {
  const timeZone = useTimeZone();
  const locale = useLocale();
  return (at) => endWord(at, now, timeZone, locale);
}
