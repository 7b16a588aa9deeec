import type { DeskFuture, DeskView, FutureView, Phase } from "../../engine/room-view.ts";

/** What a coach can do with one press at the desk. Each is a key of the messages. */
export type Deed =
  | "stage"
  | "begin"
  | "think"
  | "close"
  | "pair"
  | "revote"
  | "play"
  | "delegate"
  | "mine"
  | "futures"
  | "next"
  | "letter"
  | "carry"
  | "rewind"
  | "votes"
  | "thought"
  | "swap"
  | "pause"
  | "park"
  | "lock"
  | "alone"
  | "debrief"
  | "discuss"
  | "end"
  | "costs"
  | "keys"
  | "report";

/** The phases of one decision, in the order of the pills. `split` is the end of a vote: the pill of its round stays lit. */
export const steps = ["show", "think", "pair", "revote", "react"] as const;
export type Step = (typeof steps)[number];

const talking: readonly Phase[] = ["show", "think", "split", "pair", "revote", "react"];
const voting: readonly Phase[] = ["think", "revote"];
const counted: readonly Phase[] = ["split", "pair"];

/** A decision is on the table. */
export const isTalking = (phase: Phase) => talking.includes(phase);
/** People are asked for a line now. */
export const isVoting = (phase: Phase) => voting.includes(phase);
/** The votes are in, and no line was played yet. */
export const isCounted = (phase: Phase) => counted.includes(phase);

/** The pill a phase belongs to; null outside a decision. */
export function stepOf({ phase, futures }: Pick<DeskView["room"], "phase" | "futures">): Step | null {
  if (phase === "split") return futures.some(({ round }) => round === 2) ? "revote" : "think";
  return steps.find((step) => step === phase) ?? null;
}

/** The steps that this decision has been through: talking it over and the second vote belong to those that had a second round. */
export function metSteps({ phase, futures, forks }: DeskView["room"]): ReadonlySet<Step> {
  const last = forks.findLast(({ played, split }) => played !== undefined && split !== undefined);
  const again =
    phase === "react" ? last?.split?.before !== undefined : futures.some(({ round }) => round === 2);
  return new Set(steps.filter((step) => again || (step !== "pair" && step !== "revote")));
}

/** The futures that still go on, each with what the desk alone knows of it. */
export function going({
  room,
  futures,
}: DeskView): { future: FutureView; desk: DeskFuture; index: number }[] {
  return room.futures.flatMap((future, index) => {
    const desk = futures[index];
    return desk && future.fork !== null ? [{ future, desk, index }] : [];
  });
}

/** How many chose a line, those who passed left out. */
function chosen(desk: DeskFuture): number {
  return desk.split?.now.reduce((sum, { choice, count }) => sum + (choice === null ? 0 : count), 0) ?? 0;
}

/** Every future that goes on has a line that can be played as the room's. */
export function hasLine(view: DeskView): boolean {
  const open = going(view);
  return open.length > 0 && open.every(({ desk }) => chosen(desk) > 0);
}

/** Some future that goes on is worth talking over. */
export function isDivided(view: DeskView): boolean {
  return going(view).some(({ desk }) => desk.divided !== undefined && desk.divided !== "no");
}

/** The second round has been asked. */
export function isAgain({ room }: DeskView): boolean {
  return room.futures.some(({ fork, round }) => fork !== null && round === 2);
}

/** People who are in the room or away with their seat kept. */
export function seated({ people }: DeskView) {
  return people.filter(({ state }) => state === "here" || state === "away");
}
