/** A mean, with one decimal where it needs one. */
export function mean(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A share of a hundred, whole. */
export function percent(share: number): number {
  return Math.round(100 * share);
}

/** A time as it is read: 22 November 2026, in UTC. */
export function dayOf(time: string): string {
  return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(new Date(time));
}
