import { hashOf, shuffled } from "./seed.ts";

/** A scene as far as choosing what everyone plays in a week needs it. */
export interface Candidate {
  readonly id: string;
  /** The scene whose rules it has, when it is another skin. */
  readonly skinOf?: string;
  /** It begins with an injury that somebody else left behind. */
  readonly injured: boolean;
}

/** What everyone plays in a week; null where the library has nothing for it. */
export interface Season {
  readonly fresh: string | null;
  readonly recovery: string | null;
}

/**
 * What everyone plays in a week, by its number and the library alone. Each game comes once before any comes again, in one of its
 * skins, and never as both challenges of one week where there is another.
 */
export function seasonOf(week: number, library: readonly Candidate[]): Season {
  const fresh = pick(`fresh`, week, library);
  const game = gameOf(library.find(({ id }) => id === fresh));
  const injured = library.filter((scene) => scene.injured);
  const others = injured.filter((scene) => gameOf(scene) !== game);
  return { fresh, recovery: pick(`recovery`, week, others.length > 0 ? others : injured) };
}

function pick(kind: string, week: number, scenes: readonly Candidate[]): string | null {
  const games = [...new Set(scenes.map(gameOf))].sort();
  if (games.length === 0) return null;
  const round = shuffled(`${kind}/${Math.floor(week / games.length)}`, games.length);
  const game = games[round[week % games.length] ?? 0];
  const skins = scenes.filter((scene) => gameOf(scene) === game).map(({ id }) => id);
  return skins.sort()[hashOf(`${kind}/${week}`) % skins.length] ?? null;
}

function gameOf(scene: Candidate | undefined): string {
  return scene?.skinOf ?? scene?.id ?? "";
}
