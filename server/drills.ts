import { eq } from "drizzle-orm";
import { chooseToday, dayOf, leftToday, scheduleOf, startOfDay } from "../engine/drill.ts";
import { bookPending } from "./booking.ts";
import { database } from "./database.ts";
import type { Drills, DueDrill, Review } from "./drill-contract.ts";
import { type Past, readPasts } from "./drill-rows.ts";
import { closedGames, nextFace, type OwnTurn, ownTurn } from "./drill-source.ts";
import { skillEstimate } from "./growth-schema.ts";
import type { Asker } from "./live.ts";
import { bookRoomsOf } from "./room-drills.ts";
import { versionOf } from "./versions.ts";

/** Days that are told ahead. */
const mostNext = 5;

/** What comes back to a learner today, and when something does next. Never more than three answered a day. */
export async function dueDrills(learner: Asker, now: Date): Promise<Drills> {
  if (learner === null) return { due: [], left: leftToday([], now.getTime()), next: [], all: 0 };
  await bookPending(learner);
  await bookRoomsOf(learner);
  const pasts = await readPasts(learner);
  const [today, closed] = await Promise.all([todayOf(learner, pasts, now), closedGames(learner, now)]);
  const days = pasts.map((past) => dueDay(past)).filter((day) => day > dayOf(now.getTime()));
  const next = [...Map.groupBy(days, (day) => day)]
    .sort(([a], [b]) => a - b)
    .slice(0, mostNext)
    .map(([day, same]) => ({ day: isoDay(day), count: same.length }));
  return {
    due: await Promise.all(today.map((past) => dueDrill(past, closed))),
    left: leftOf(pasts, now),
    next,
    all: pasts.length,
  };
}

/** The turns of a talk that come back as drills, and the day on which each next does, today at the earliest. */
export async function drillDays(
  learner: Asker,
  attempt: string,
  now: Date,
): Promise<{ turn: number; day: string }[]> {
  if (learner === null) return [];
  await bookPending(learner);
  await bookRoomsOf(learner);
  const pasts = await readPasts(learner);
  return pasts.flatMap((past) => {
    const { drill } = past;
    return drill.attempt === attempt && drill.turn !== null
      ? [{ turn: drill.turn, day: isoDay(Math.max(dueDay(past), dayOf(now.getTime()))) }]
      : [];
  });
}

/** How many of a learner's drills may still be answered today. */
export function leftOf(pasts: readonly Past[], now: Date): number {
  return leftToday(answeredAt(pasts), now.getTime());
}

/** A learner's drills that come back today, in the order to take them. */
export async function todayOf(learner: string, pasts: readonly Past[], now: Date): Promise<readonly Past[]> {
  const estimates = await database()
    .select({ skill: skillEstimate.skill, theta: skillEstimate.theta })
    .from(skillEstimate)
    .where(eq(skillEstimate.learner, learner));
  const thetas = new Map(estimates.map(({ skill, theta }) => [skill, theta]));
  const candidates = pasts.map((past) => ({
    past,
    id: past.drill.id,
    cost: past.drill.attempt === null ? null : (past.drill.cost ?? 0),
    theta: thetas.get(past.drill.skill) ?? null,
    madeAt: past.drill.madeAt.getTime(),
    due: dueDay(past),
  }));
  const chosen = chooseToday(candidates, answeredAt(pasts), now.getTime());
  return chosen.flatMap(({ id }) => pasts.filter((past) => past.drill.id === id));
}

/** Why a moment comes back. */
export function reasonOf(
  { drill, answered }: Past,
  own: OwnTurn | null,
): Pick<Review, "skill" | "own" | "times" | "passed"> {
  return {
    skill: drill.skill,
    own: own && {
      attempt: own.live.id,
      turn: own.turn,
      name: own.name,
      title: own.live.version.face.title,
      day: isoDay(dayOf(drill.madeAt.getTime())),
    },
    times: answered.length,
    passed: answered.at(-1)?.passed ?? null,
  };
}

/** The day on which a drill is due. */
export function dueDay({ drill, answered }: Past): number {
  return scheduleOf(drill.madeAt.getTime(), answered).due;
}

/** A day as it is written: 2026-10-03. */
export function isoDay(day: number): string {
  return new Date(startOfDay(day)).toISOString().slice(0, 10);
}

async function dueDrill(past: Past, closed: ReadonlySet<string>): Promise<DueDrill> {
  const own = await ownTurn(past.drill);
  const version = past.open === null ? nextFace(past, own, closed) : await versionOf(past.open);
  return {
    id: past.drill.id,
    ...reasonOf(past, own),
    scenario: version?.face ?? null,
    open: past.open !== null,
  };
}

function answeredAt(pasts: readonly Past[]): number[] {
  return pasts.flatMap(({ answered }) => answered.map(({ at }) => at));
}
