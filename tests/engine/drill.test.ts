import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Candidate,
  chooseToday,
  dayOf,
  leftToday,
  mostADay,
  type Reviewed,
  scheduleOf,
  startOfDay,
  waits,
} from "../../engine/drill.ts";

const DAY = 86_400_000;
const made = startOfDay(20_000) + 5_000;

const later = (day: number, passed: boolean): Reviewed => ({ at: made + day * DAY, passed });
const daysAfter = (reviews: readonly Reviewed[]): number =>
  scheduleOf(made, reviews).due - dayOf(reviews.at(-1)?.at ?? made);

/** Reviews of up to half a year, some of them at the same time. */
const reviews = fc
  .array(fc.record({ at: fc.integer({ min: 1, max: 180 }), passed: fc.boolean() }), { maxLength: 30 })
  .map((list) => list.map(({ at, passed }) => later(at, passed)));

describe("D1 a moment comes back", () => {
  test("a day after it was made, then 3, 8, 21, 55 and 120 days after each success, and every 120 from then on", () => {
    const passes: Reviewed[] = [];
    const seen = [daysAfter(passes)];
    for (let day = 1; seen.length < 8; day += 200) {
      passes.push(later(day, true));
      seen.push(daysAfter(passes));
    }
    expect(seen).toEqual([1, 3, 8, 21, 55, 120, 120, 120]);
  });

  test("on its day whatever the hour, and from then on until it is answered", () => {
    const { due } = scheduleOf(startOfDay(100) + DAY - 1, []);
    expect(due).toBe(101);
    expect(scheduleOf(startOfDay(100), []).due).toBe(101);
    const one = candidate({ due });
    expect(chooseToday([one], [], startOfDay(101))).toEqual([one]);
    expect(chooseToday([one], [], startOfDay(101) - 1)).toEqual([]);
    expect(chooseToday([one], [], startOfDay(999))).toEqual([one]);
  });
});

describe("D2 a miss", () => {
  test("goes back two waits: from 21 days to 3, from 120 to 21", () => {
    const up = [1, 2, 3].map((day) => later(day, true));
    expect([daysAfter(up), daysAfter([...up, later(9, false)])]).toEqual([21, 3]);
    const top = [1, 2, 3, 4, 5].map((day) => later(day, true));
    expect([daysAfter(top), daysAfter([...top, later(9, false)])]).toEqual([120, 21]);
  });

  test("never goes below the first wait, and the next success leads on from there", () => {
    const low = [1, 2, 3].map((day) => later(day, false));
    expect([daysAfter(low), daysAfter([...low, later(9, true)])]).toEqual([1, 3]);
  });

  test("moves the step by +1 or −2 within the waits, whatever came before", () => {
    fc.assert(
      fc.property(reviews, fc.boolean(), (past, passed) => {
        const { step } = scheduleOf(made, past);
        const next = scheduleOf(made, [...past, later(400, passed)]);
        expect(next.step).toBe(passed ? Math.min(step + 1, 5) : Math.max(step - 2, 0));
        expect(next.due).toBe(dayOf(made + 400 * DAY) + waits[next.step]!);
      }),
    );
  });

  test("of the same moment at the table counts as one of its drill", () => {
    const passes = [1, 2, 3].map((day) => later(day, true));
    const again = scheduleOf(made + 30 * DAY, passes);
    expect(again).toEqual(scheduleOf(made, [...passes, later(30, false)]));
    expect(again.step).toBe(1);
  });
});

test("D3 a schedule is the same in whatever order and however often reviews are given", () => {
  fc.assert(
    fc.property(reviews, fc.infiniteStream(fc.nat()), (past, order) => {
      const keyed = [...past, ...past.slice(0, 5)].map((one) => ({ one, key: order.next().value as number }));
      const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ one }) => ({ ...one }));
      expect(scheduleOf(made, shuffled)).toEqual(scheduleOf(made, past));
    }),
  );
});

let count = 0;
function candidate(parts: Partial<Candidate>): Candidate {
  return { id: `drill-${count++}`, cost: null, theta: null, madeAt: made, due: 0, ...parts };
}

const candidates = fc.array(
  fc.record({
    id: fc.uuid(),
    cost: fc.option(fc.integer({ min: 4, max: 40 })),
    theta: fc.option(fc.double({ min: -3, max: 3, noNaN: true })),
    madeAt: fc.integer({ min: 0, max: 40 }).map((day) => made - day * DAY),
    due: fc.integer({ min: 19_980, max: 20_020 }),
  }),
  { maxLength: 20 },
);

describe("D4 three a day", () => {
  test("are chosen at most, those answered today counted, and never one that is not due", () => {
    const answered = fc.array(fc.integer({ min: made - 3 * DAY, max: made + DAY }), { maxLength: 6 });
    fc.assert(
      fc.property(candidates, answered, (all, past) => {
        const today = chooseToday(all, past, made);
        const done = past.filter((at) => dayOf(at) === dayOf(made)).length;
        expect(today.length + done).toBeLessThanOrEqual(Math.max(mostADay, done));
        expect(today.length).toBe(
          Math.min(leftToday(past, made), all.filter(({ due }) => due <= dayOf(made)).length),
        );
        for (const { due } of today) expect(due).toBeLessThanOrEqual(dayOf(made));
      }),
    );
  });

  test("and a day missed costs nothing: the schedule is what it was, and no more is asked the day after", () => {
    const all = Array.from({ length: 9 }, () => candidate({ due: 20_000 }));
    for (const day of [0, 1, 30]) expect(chooseToday(all, [], made + day * DAY)).toHaveLength(3);
    const passed = [later(1, true)];
    expect(scheduleOf(made, passed)).toEqual(scheduleOf(made, passed.slice()));
    expect(daysAfter([later(300, true)])).toBe(3);
  });
});

describe("D5 today's", () => {
  test("are own turns first: the newest, of one day the costliest; then moments of the weakest skill", () => {
    const old = candidate({ id: "old", cost: 30, madeAt: made - 9 * DAY });
    const cheap = candidate({ id: "cheap", cost: 4 });
    const dear = candidate({ id: "dear", cost: 12, madeAt: made - 3 });
    const weak = candidate({ id: "weak", theta: -1 });
    const strong = candidate({ id: "strong", theta: 2 });
    const unknown = candidate({ id: "unknown" });
    const all = [unknown, strong, old, cheap, weak, dear];
    const names = (list: readonly Candidate[]) => list.map(({ id }) => id);
    expect(names(chooseToday(all, [], made))).toEqual(["dear", "cheap", "old"]);
    expect(names(chooseToday([unknown, strong, weak, old], [], made))).toEqual(["old", "weak", "strong"]);
  });

  test("are the same in whatever order the drills come", () => {
    fc.assert(
      fc.property(candidates, (all) => {
        expect(chooseToday(all.toReversed(), [], made)).toEqual(chooseToday(all, [], made));
      }),
    );
  });
});
