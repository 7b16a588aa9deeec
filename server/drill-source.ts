import { and, gt, isNotNull } from "drizzle-orm";
import type { Skill } from "../engine/debrief.ts";
import { gapOf } from "../engine/drill-moments.ts";
import { familyOf } from "../engine/evidence.ts";
import { nameOf } from "../engine/exchange.ts";
import { placeIn, waysAt } from "../engine/judge.ts";
import type { Play } from "../engine/play.ts";
import { hashOf } from "../engine/seed.ts";
import { playAt, type Spot, spotOf } from "../engine/spot.ts";
import { challenge } from "./challenge-schema.ts";
import { database } from "./database.ts";
import { momentsOf } from "./drill-moments.ts";
import type { DrillRow, Past } from "./drill-rows.ts";
import { library } from "./library.ts";
import { type Live, recallAttempt } from "./live.ts";
import { isProblem } from "./problem.ts";
import { gameOf, gameOfScene, gamesSeen } from "./seen.ts";
import type { Version } from "./versions.ts";

// With whom a drill is met this time.

/** The own turn a drill comes from. */
export interface OwnTurn {
  readonly live: Live;
  readonly turn: number;
  /** The author's short name of what was said. */
  readonly name: string;
}

/** The own turn of a drill; null for one of the solver's, and where the talk cannot be played any more. */
export async function ownTurn({ learner, attempt, turn }: DrillRow): Promise<OwnTurn | null> {
  if (attempt === null || turn === null) return null;
  try {
    const live = await recallAttempt(learner, attempt);
    const step = live.play.steps[turn];
    if (step === undefined) return null;
    return { live, turn, name: nameOf(live.version.scenario, step.beat, step.before, step.said) };
  } catch (error) {
    if (isProblem(error) && error.code === "rules_changed") return null;
    throw error;
  }
}

/** A table at which a drill can be met: somebody, and the moment with them. */
interface Seat {
  readonly version: Version;
  readonly spots: () => readonly Spot[];
}

/** Where a drill is met. */
export interface Table {
  readonly version: Version;
  readonly play: Play;
}

/**
 * With whom a drill is met next, as far as that is known without looking for somebody: the own talk first, then the skins of
 * its game in turn, never the one of last time. Null when somebody else has to be found.
 */
export function nextFace(past: Past, own: OwnTurn | null, closed: ReadonlySet<string>): Version | null {
  return familiar(past, own, closed)[0]?.version ?? null;
}

/**
 * The table of a drill's next review: the exact state of the own turn, or the same state with another person in the same
 * game, or, where there is nobody else, the moment of another scene with the same skill whose gap is nearest. Null when the
 * library has nothing left of it.
 *
 * @param seed the first part of the new talk's seed
 */
export function nextTable(
  past: Past,
  own: OwnTurn | null,
  closed: ReadonlySet<string>,
  seed: string,
): Table | null {
  const known = familiar(past, own, closed);
  return sit(known, seed) ?? sit(strangers(past, own, closed), seed) ?? sit(again(past, own, closed), seed);
}

function sit(seats: readonly Seat[], seed: string): Table | null {
  for (const { version, spots } of seats) {
    for (const spot of spots()) {
      const play = playAt(version.scenario, spot, seed);
      if (play !== null) return { version, play };
    }
  }
  return null;
}

/** People in the game of the drill but the one of last time: at first the own talk, later whoever was met least. */
function familiar(past: Past, own: OwnTurn | null, closed: ReadonlySet<string>): readonly Seat[] {
  const last = past.scenarios.at(-1);
  const seats = [...ownSeat(own), ...skins(past, own, closed)];
  return byTimes(
    past,
    seats.filter(({ version }) => version.face.id !== last),
  );
}

/** The same person again, where the library knows nobody else for it. */
function again(past: Past, own: OwnTurn | null, closed: ReadonlySet<string>): readonly Seat[] {
  return [...ownSeat(own), ...skins(past, own, closed)];
}

function ownSeat(own: OwnTurn | null): readonly Seat[] {
  if (own === null) return [];
  return [{ version: own.live.version, spots: () => [spotOf(own.live.play, own.turn)] }];
}

function skins(past: Past, own: OwnTurn | null, closed: ReadonlySet<string>): readonly Seat[] {
  const { family, skill } = past.drill;
  const scene = family.slice(0, family.indexOf("/"));
  return others(closed)
    .filter(({ face }) => gameOf(face) === scene && face.id !== own?.live.version.face.id)
    .map((version) => ({
      version,
      spots: () =>
        own === null ? turned(past, spotsOf(version, family, skill)) : [spotOf(own.live.play, own.turn)],
    }));
}

/** The solver's moments of one family and skill. */
function spotsOf(version: Version, family: string, skill: Skill) {
  return momentsOf(version).filter(
    (one) => one.skill === skill && familyOf(version.scenario, one) === family,
  );
}

/** Another state of the moment first each time. */
function turned<T>({ answered }: Past, list: readonly T[]): readonly T[] {
  const from = list.length === 0 ? 0 : answered.length % list.length;
  return [...list.slice(from), ...list.slice(0, from)];
}

/** Moments of other scenes with the same skill: of people met least the one whose gap is nearest. */
function strangers(past: Past, own: OwnTurn | null, closed: ReadonlySet<string>): readonly Seat[] {
  const { family, skill, id } = past.drill;
  const scene = family.slice(0, family.indexOf("/"));
  const last = past.scenarios.at(-1);
  const gap = gapOfDrill(past, own);
  const seats = others(closed)
    .filter(({ face }) => gameOf(face) !== scene && face.id !== last)
    .filter(({ face }) => face.skills.includes(skill))
    .flatMap((version) => {
      const [nearest] = momentsOf(version)
        .filter((one) => one.skill === skill)
        .sort((a, b) => Math.abs(a.gap - gap) - Math.abs(b.gap - gap));
      return nearest === undefined ? [] : [{ version, nearest, spots: () => [nearest] }];
    })
    .sort(
      (a, b) =>
        Math.abs(a.nearest.gap - gap) - Math.abs(b.nearest.gap - gap) ||
        hashOf(`${id}/${a.version.face.id}`) - hashOf(`${id}/${b.version.face.id}`),
    );
  return byTimes(past, seats);
}

function gapOfDrill({ drill }: Past, own: OwnTurn | null): number {
  if (own === null) {
    const scene = others(new Set()).find(({ scenario }) => drill.family.startsWith(`${scenario.text.id}/`));
    return (scene && spotsOf(scene, drill.family, drill.skill)[0]?.gap) ?? 0;
  }
  const { version, play } = own.live;
  const { beat, detoured, before } = play.steps[own.turn] as Play["steps"][number];
  return gapOf(waysAt(version.solution(), placeIn(version.solution(), beat, detoured, before)));
}

function others(closed: ReadonlySet<string>): readonly Version[] {
  return [...library().values()].filter(({ face }) => !closed.has(gameOf(face)));
}

/** Whoever was met least first; a sort keeps the order of equals. */
function byTimes<T extends Seat>({ scenarios }: Past, seats: readonly T[]): readonly T[] {
  const times = ({ version }: T): number => scenarios.filter((id) => id === version.face.id).length;
  return [...seats].sort((a, b) => times(a) - times(b));
}

/**
 * Games that a challenge wants unseen and the learner has not met: a drill would tell what they cost, and keep the learner out.
 * A game they know is no secret from them any more.
 */
export async function closedGames(learner: string, now: Date): Promise<ReadonlySet<string>> {
  const [rows, seen] = await Promise.all([
    database()
      .selectDistinct({ scenario: challenge.scenario })
      .from(challenge)
      .where(and(isNotNull(challenge.scenario), gt(challenge.endsAt, now))),
    gamesSeen(learner),
  ]);
  const games = rows.flatMap(({ scenario }) => (scenario === null ? [] : [gameOfScene(scenario)]));
  return new Set(games.filter((game) => !seen.has(game)));
}
