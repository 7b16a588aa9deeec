import { useFormatter } from "next-intl";

/** A day such as 2026-10-03 in words: "3 October". */
export function useDay(): (day: string) => string {
  const { dateTime } = useFormatter();
  return (day) => dateTime(new Date(`${day}T00:00:00Z`), { day: "numeric", month: "long", timeZone: "UTC" });
}

/** What a sentence needs to say when something comes: `tomorrow` chooses its wording, seen from `today`; both days such as 2026-10-03. */
export function useComingDay(today: string): (day: string) => { tomorrow: string; day: string } {
  const say = useDay();
  return (day) => ({ tomorrow: String(Date.parse(day) - Date.parse(today) === 86_400_000), day: say(day) });
}
