import { describe, expect, test } from "vitest";
import { standingWith, type Task, type Tried } from "../../engine/assignment.ts";
import { bandSchema } from "../../engine/debrief.ts";
import { numbersFrom } from "../../engine/softmax.ts";

const task: Task = { due: 100, min: 1, max: null, band: "solid" };
const talk = (
  begun: number,
  finished: number | null,
  band: Tried["band"] = null,
  override: Tried["band"] = null,
): Tried => ({
  begun,
  finished,
  band: finished === null ? null : (band ?? "mixed"),
  override,
});

describe("Z2: the five statuses", () => {
  test.each<[string, Partial<Task>, Tried[], number, string]>([
    ["nothing was begun", {}, [], 50, "to-do"],
    ["a talk was begun", {}, [talk(1, null)], 50, "in-progress"],
    ["a talk ended below the band, with time to go", {}, [talk(1, 2)], 50, "in-progress"],
    ["the band was reached", {}, [talk(1, 2, "solid")], 50, "reached"],
    ["a better band was reached", {}, [talk(1, 2, "trusted")], 50, "reached"],
    [
      "the band was reached in one of several",
      {},
      [talk(1, 2, "trusted"), talk(3, 4, "costly")],
      50,
      "reached",
    ],
    ["finishing was enough", { band: null }, [talk(1, 2, "door-closed")], 50, "reached"],
    ["too few were finished", { min: 2 }, [talk(1, 2, "trusted")], 50, "in-progress"],
    ["the day is over and nothing was begun", {}, [], 100, "late"],
    ["the day is over and talks are owed", { min: 2 }, [talk(1, 2, "trusted")], 100, "late"],
    ["the day is over and one is under way", {}, [talk(1, null)], 100, "late"],
    ["the day is over and the band was not reached", {}, [talk(1, 2)], 100, "not-reached"],
    ["all that count are used up below the band", { max: 1 }, [talk(1, 2)], 50, "not-reached"],
    ["the last that counts is under way", { max: 1 }, [talk(1, null)], 50, "in-progress"],
    ["it was reached after the day", {}, [talk(1, 2), talk(101, 102, "solid")], 110, "reached"],
  ])("%s", (_, more, tries, now, status) => {
    expect(standingWith({ ...task, ...more }, tries, now).status).toBe(status);
  });
});

test("Z3: only the first talks begun count, finished or not, in whatever order they come", () => {
  const tries = [talk(5, 6, "trusted"), talk(1, null), talk(3, 4, "costly")];
  expect(standingWith({ ...task, max: 2 }, tries, 50)).toMatchObject({
    status: "in-progress",
    begun: 2,
    finished: 1,
    left: 0,
    reached: null,
  });
  expect(standingWith({ ...task, max: 3 }, tries, 50)).toMatchObject({ status: "reached", reached: 6 });
});

test("Z4: the band a coach gave counts beside the computed one: the better of the two", () => {
  expect(standingWith(task, [talk(1, 2, "costly", "solid")], 50).status).toBe("reached");
  expect(standingWith(task, [talk(1, 2, "solid", "costly")], 50).status).toBe("reached");
  expect(standingWith(task, [talk(1, 2, "costly", "mixed")], 50).status).toBe("in-progress");
});

test("Z2: what was reached stays reached, whatever else is played and however long it is ago", () => {
  const random = numbersFrom("assignment");
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  let reachedOnes = 0;
  for (let round = 0; round < 2_000; round++) {
    const drawn: Task = {
      due: 50,
      min: pick([1, 2, 3]),
      max: pick([null, 3, 4]),
      band: pick([null, ...bandSchema.options]),
    };
    const tries: Tried[] = [];
    let before = standingWith(drawn, tries, 0);
    for (let time = 1; time < 100; time += 7) {
      tries.push(talk(time, random() < 0.7 ? time + 1 : null, pick(bandSchema.options)));
      const after = standingWith(drawn, tries, time + 2);
      if (before.status === "reached") expect(after.status).toBe("reached");
      expect(after.status === "reached").toBe(after.reached !== null);
      if (drawn.max !== null) expect(after.begun).toBeLessThanOrEqual(drawn.max);
      before = after;
    }
    if (before.status === "reached") reachedOnes++;
  }
  expect(reachedOnes).toBeGreaterThan(200);
});
