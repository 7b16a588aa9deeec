import { useFormatter } from "next-intl";

/** A day such as 2026-10-03 in words: "3 October". */
export function useDay(): (day: string) => string {
  const { dateTime } = useFormatter();
  return (day) => dateTime(new Date(`${day}T00:00:00Z`), { day: "numeric", month: "long", timeZone: "UTC" });
}
