import { and, asc, eq, sql } from "drizzle-orm";
import type { PathMap } from "../engine/path-map.ts";
import { PathTally } from "../engine/path-tally.ts";
import { type Play, say, start } from "../engine/play.ts";
import { database } from "./database.ts";
import type { LiveRoom } from "./room-live.ts";
import { seatOfRoom } from "./room-rows.ts";
import { ownTalk } from "./room-schema.ts";
import { said } from "./schema.ts";

/** Lines are looked for again that far back, in seconds: one may be stored a moment after a later one. */
const overlapSeconds = 10;

interface Drawn {
  readonly tally: PathTally;
  readonly plays: Map<string, Play>;
  /** The latest line in it, seconds since 1970. */
  at: number;
  map: PathMap | null;
}

const maps = new WeakMap<LiveRoom, Drawn>();

/** The map of the own talks of everyone in a room. Only what was said since the last time is read and played. */
export async function mapOf(live: LiveRoom): Promise<PathMap> {
  const { scenario } = live.version;
  const drawn = maps.get(live) ?? { tally: new PathTally(scenario), plays: new Map(), at: 0, map: null };
  maps.set(live, drawn);
  const [talks, lines] = await Promise.all([
    readTalks(live.id),
    readLines(live.id, drawn.at - overlapSeconds),
  ]);
  let isNew = drawn.map === null;
  for (const { attempt } of talks) {
    if (drawn.plays.has(attempt)) continue;
    const play = start(scenario, seatOfRoom(live.row));
    drawn.plays.set(attempt, play);
    drawn.tally.follow(play);
    isNew = true;
  }
  for (const { attempt, turn, choice, at } of lines) {
    const before = drawn.plays.get(attempt);
    if (before === undefined || turn !== before.said.length) continue;
    const step = say(before, choice);
    if (!step.ok) continue;
    drawn.plays.set(attempt, step.play);
    drawn.tally.follow(step.play, before);
    drawn.at = Math.max(drawn.at, at);
    isNew = true;
  }
  if (isNew) drawn.map = drawn.tally.map();
  return drawn.map as PathMap;
}

function readTalks(room: string) {
  return database().select({ attempt: ownTalk.attempt }).from(ownTalk).where(eq(ownTalk.room, room));
}

function readLines(room: string, since: number) {
  const at = sql<number>`extract(epoch from ${said.at})::float8`;
  return database()
    .select({ attempt: said.attempt, turn: said.turn, choice: said.choice, at })
    .from(ownTalk)
    .innerJoin(said, eq(said.attempt, ownTalk.attempt))
    .where(and(eq(ownTalk.room, room), sql`${said.at} > to_timestamp(${since}::float8)`))
    .orderBy(asc(said.attempt), asc(said.turn));
}
