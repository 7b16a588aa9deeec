import { expect, test } from "vitest";
import { dayWord, endWord } from "../../ui/device/day-word.ts";

const now = "2026-11-22T12:00:00Z";
const day = (at: string, zone = "UTC") => dayWord(at, now, zone);

test("within six days a weekday says when, beyond it a date", () => {
  expect(day("2026-11-26T18:00:00Z")).toEqual({ day: "near", date: "Thursday", time: "18:00" });
  expect(day("2026-11-17T09:05:00Z")).toEqual({ day: "near", date: "Tuesday", time: "09:05" });
  // Seven days on has the same weekday as today, so a weekday would say the wrong one.
  expect(day("2026-11-29T12:00:00Z")).toMatchObject({ day: "far", date: "29 November" });
});

test("the day before, the day itself and the day after have words of their own", () => {
  expect(day("2026-11-21T23:59:00Z").day).toBe("yesterday");
  expect(day("2026-11-22T00:00:00Z").day).toBe("today");
  expect(day("2026-11-23T00:00:00Z").day).toBe("tomorrow");
});

test("the same moment is another day in another time zone", () => {
  const lateUtc = "2026-11-26T23:30:00Z";
  expect(day(lateUtc).date).toBe("Thursday");
  expect(day(lateUtc, "Europe/Berlin")).toMatchObject({ date: "Friday", time: "00:30" });
  expect(day("2026-11-23T02:00:00Z", "America/New_York")).toMatchObject({ day: "today", time: "21:00" });
});

test("what ends at midnight ends at 24:00 of the day before it; any other end is said as it is", () => {
  const end = (at: string, zone = "UTC") => endWord(at, now, zone);
  expect(end("2026-11-23T00:00:00Z")).toMatchObject({ day: "today", time: "24:00" });
  expect(end("2026-11-24T00:00:00Z")).toMatchObject({ day: "tomorrow", time: "24:00" });
  expect(end("2026-11-23T00:00:00Z", "Europe/Berlin")).toMatchObject({ day: "tomorrow", time: "01:00" });
  expect(end("2026-11-22T18:00:00Z")).toEqual(day("2026-11-22T18:00:00Z"));
});
