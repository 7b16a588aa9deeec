import { createHash } from "node:crypto";
import { type Season, seasonOf } from "../engine/season.ts";
import { type ChallengeKind, challenge } from "./challenge-schema.ts";
import { database } from "./database.ts";
import { library } from "./library.ts";
import { once } from "./once.ts";
import { isInjured, storeVersion } from "./versions.ts";

const day = 24 * 60 * 60 * 1000;
const week = 7 * day;
/** Weeks begin on Monday at midnight UTC; the first of January 1970 was a Thursday. */
const firstMonday = 4 * day;

/**
 * Makes the week's challenges for everyone, if nobody has: a fresh scene, a growth week, a recovery. Their ids follow from the week,
 * so that of any number of nodes one makes them and the others find them.
 */
export async function makeSeason(now: Date): Promise<void> {
  const number = weekOf(now);
  const made = once("made-seasons", () => new Set<number>());
  if (made.has(number)) return;
  const versions = library();
  const { fresh, recovery } = chosenFor(number);
  const startsAt = new Date(firstMonday + number * week);
  const window = {
    scope: "everyone" as const,
    title: "",
    startsAt,
    endsAt: new Date(startsAt.getTime() + week),
  };
  const played = (kind: ChallengeKind, id: string | null) => {
    const version = id === null ? undefined : versions.get(id);
    return version ? [{ ...window, id: seasonId(number, kind), kind, version }] : [];
  };
  const scored = [...played("fresh", fresh), ...played("recovery", recovery)];
  for (const { version } of scored) await storeVersion(version);
  await database()
    .insert(challenge)
    .values([
      { ...window, id: seasonId(number, "growth"), kind: "growth" },
      ...scored.map(({ version, ...row }) => ({ ...row, scenario: version.face.id, version: version.hash })),
    ])
    .onConflictDoNothing();
  made.add(number);
}

/** The scenes everyone is asked to meet unseen in this week's challenges, by id. */
export function scenesOfWeek(now: Date): readonly string[] {
  const { fresh, recovery } = chosenFor(weekOf(now));
  return [fresh, recovery].filter((id) => id !== null);
}

function weekOf(now: Date): number {
  return Math.floor((now.getTime() - firstMonday) / week);
}

function chosenFor(number: number): Season {
  const scenes = [...library().values()].map((version) => ({
    id: version.face.id,
    ...(version.face.skinOf !== undefined && { skinOf: version.face.skinOf }),
    injured: isInjured(version),
  }));
  return seasonOf(number, scenes);
}

/** A UUID (version 8) that names a week's challenge. */
function seasonId(number: number, kind: ChallengeKind): string {
  const hex = createHash("sha256").update(`season/${number}/${kind}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
