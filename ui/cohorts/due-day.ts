const day = 86_400_000;

/** A day as a date field has it: 2026-10-03, in the reader's own zone. */
function written(at: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** The day so many days after a moment. */
export function dayAfter(now: number, days: number): string {
  return written(new Date(now + days * day));
}

/** The day at whose end something is due; what is due at midnight is due at the end of the day before. */
export function dayOfDue(due: string): string {
  return written(new Date(Date.parse(due) - 1));
}

/** The end of a day in the reader's own zone, ISO 8601; null for what is no day. */
export function endOfDay(date: string): string | null {
  const [, year, month, dayOfMonth] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (year === undefined) return null;
  const end = new Date(Number(year), Number(month) - 1, Number(dayOfMonth) + 1);
  return Number.isNaN(end.getTime()) ? null : end.toISOString();
}
