// When a moment comes back, and which ones today. Pure: dates come in as milliseconds since 1970 (UTC).

/** Days until a moment comes back: the first wait after it was made, and then one further after each success (learning.md 1). */
export const waits = [1, 3, 8, 21, 55, 120] as const;

/** Waits a miss goes back by; never below the first, so that nothing learnt is started over. */
const MISS = 2;

/** Most moments answered on one day. */
export const mostADay = 3;

/** One time a moment was met and answered. */
export interface Reviewed {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly passed: boolean;
}

/** When a moment comes back. */
export interface Schedule {
  /** Index into `waits` of the wait that runs now. */
  readonly step: number;
  /** The day on which it is due, see `dayOf`. Later than that it is still due, and nothing is lost. */
  readonly due: number;
}

const DAY = 86_400_000;

/** Number of the day of a moment in time, by UTC: every node and every device agree on it. */
export function dayOf(at: number): number {
  return Math.floor(at / DAY);
}

/** The first millisecond of a day. */
export function startOfDay(day: number): number {
  return day * DAY;
}

/**
 * When a moment comes back. It is made by a miss, or counts as one: the first time it comes back a day later. After a success
 * it waits one wait longer, 120 days at most; after a miss two waits less, a day at least. The order in which reviews are given
 * does not matter, and one given twice counts once.
 *
 * @param madeAt when the moment was made, or missed again at the table; milliseconds since 1970
 */
export function scheduleOf(madeAt: number, reviews: readonly Reviewed[]): Schedule {
  let step = 0;
  let from = madeAt;
  for (const { at, passed } of inOrder([...reviews, { at: madeAt, passed: false }])) {
    step = passed ? Math.min(step + 1, waits.length - 1) : Math.max(step - MISS, 0);
    from = at;
  }
  return { step, due: dayOf(from) + (waits[step] as number) };
}

/** By time; of two at the same time the miss first. Each once. */
function inOrder(reviews: readonly Reviewed[]): readonly Reviewed[] {
  const sorted = [...reviews].sort((a, b) => a.at - b.at || Number(a.passed) - Number(b.passed));
  return sorted.filter(({ at, passed }, index) => {
    const before = sorted[index - 1];
    return before === undefined || before.at !== at || before.passed !== passed;
  });
}

/** A moment that may come back today. */
export interface Candidate {
  readonly id: string;
  /** What the own turn cost; null for a moment the solver found. Points. */
  readonly cost: number | null;
  /** Where its skill stands; null while nothing is known of it. Logits. */
  readonly theta: number | null;
  readonly madeAt: number;
  readonly due: number;
}

/** Own turns made on one day lie close enough for the cost to decide. */
const byOwn = (a: Candidate, b: Candidate): number =>
  dayOf(b.madeAt) - dayOf(a.madeAt) || (b.cost ?? 0) - (a.cost ?? 0);

const byWeakest = (a: Candidate, b: Candidate): number =>
  (a.theta ?? Number.POSITIVE_INFINITY) === (b.theta ?? Number.POSITIVE_INFINITY)
    ? a.due - b.due
    : (a.theta ?? Number.POSITIVE_INFINITY) - (b.theta ?? Number.POSITIVE_INFINITY);

const byId = (a: Candidate, b: Candidate): number => (a.id < b.id ? -1 : Number(a.id > b.id));

/** How many moments may still be answered today. */
export function leftToday(answered: readonly number[], now: number): number {
  return Math.max(0, mostADay - answered.filter((at) => dayOf(at) === dayOf(now)).length);
}

/**
 * What comes back today, in order: own costly turns first, the newest and among them the costliest; then moments of the
 * weakest skill. As many as are left of the day's three. What is left for another day loses nothing by it.
 *
 * @param answered when the learner's reviews were answered
 */
export function chooseToday(
  candidates: readonly Candidate[],
  answered: readonly number[],
  now: number,
): readonly Candidate[] {
  const due = candidates.filter((one) => one.due <= dayOf(now)).sort(byId);
  const own = due.filter(({ cost }) => cost !== null).sort(byOwn);
  const found = due.filter(({ cost }) => cost === null).sort(byWeakest);
  return [...own, ...found].slice(0, leftToday(answered, now));
}
