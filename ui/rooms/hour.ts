/** How a session's hour is meant to go: minutes of framing, play, debrief and commitments (learning.md 3). */
export const hour = [
  { part: "frame", minutes: 5 },
  { part: "play", minutes: 35 },
  { part: "debrief", minutes: 15 },
  { part: "commit", minutes: 5 },
] as const;
export type HourPart = (typeof hour)[number]["part"];

/** What the clock counts: the frame is over when it starts. */
export const counted = hour.filter(({ part }) => part !== "frame");

export const wholeCount = counted.reduce((sum, { minutes }) => sum + minutes, 0);

/** Minutes since the room left its lobby; in the lobby none. Times in ms since 1970. */
export function minutesGone(began: number | null, now: number): number {
  return began === null ? 0 : Math.max(0, now - began) / 60_000;
}

/** The part that a minute of the clock belongs to; after the last minute the last part. */
export function partAt(minutes: number): HourPart {
  let end = 0;
  for (const { part, minutes: length } of counted) {
    end += length;
    if (minutes < end) return part;
  }
  return "commit";
}
