/** How a session's hour is meant to go: minutes of framing, play, debrief and commitments (learning.md 3). */
export const hour = [
  { part: "frame", minutes: 5 },
  { part: "play", minutes: 35 },
  { part: "debrief", minutes: 15 },
  { part: "commit", minutes: 5 },
] as const;
export type HourPart = (typeof hour)[number]["part"];

export const wholeHour = hour.reduce((sum, { minutes }) => sum + minutes, 0);

/** Minutes of the hour that are over. The frame is over when the room leaves its lobby; in the lobby none are. */
export function minutesGone(began: number | null, now: number): number {
  return began === null ? 0 : hour[0].minutes + Math.max(0, now - began) / 60_000;
}

/** The part of the hour a minute belongs to; after the hour its last part. */
export function partAt(minutes: number): HourPart {
  let end = 0;
  for (const { part, minutes: length } of hour) {
    end += length;
    if (minutes < end) return part;
  }
  return "commit";
}
