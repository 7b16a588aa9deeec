import { describe, expect, test } from "vitest";
import { reportFork, seatMeans, talkedInAll, weighedForks } from "../../engine/fork-review.ts";
import { judge } from "../../engine/judge.ts";
import { say } from "../../engine/play.ts";
import { roomReviewSchema } from "../../engine/room-report.ts";
import { reviewRoom } from "../../engine/room-review.ts";
import { discussedForks, ownForks } from "../../engine/told-forks.ts";
import { desk, solution as small, splitBy, voted } from "./fixtures/rooms.ts";
import { session } from "./fixtures/session.ts";

/** Scenes of six plots, short and long. */
const scenes = [
  "friday-invoice",
  "easy-yes",
  "eleven-minutes",
  "four-hundred-units",
  "photocopied-tender",
  "where-did-ravi-go",
];

const sessions = [
  ...scenes.map((id) => ({ id, seed: `of ${id}` })),
  ...[1, 2, 3].map((seed) => ({ id: "friday-invoice", seed: `${seed}` })),
].map(({ id, seed }) => {
  const played = session(id, seed);
  return { id, seed, ...played, review: reviewRoom(played.solution, played.opened, played.events) };
});

const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);

describe.each(sessions)("R22 the report of $id, seed $seed", ({ solution, room, events, review }) => {
  test("has the shape that is promised", () => {
    expect(roomReviewSchema.parse(review)).toEqual(review);
  });

  test("has every choice of everyone with what the judge says it cost", () => {
    const cast = events.filter(({ said }) => said.kind === "vote").length;
    expect(review.votes).toHaveLength(cast);
    for (const { fork, choice, cost, seat, round } of review.votes) {
      const play = room.forks[fork - 1]?.play;
      const vote = room.forks[fork - 1]?.votes[round - 1]?.get(seat);
      expect(choice).toBe(vote?.choice);
      if (choice === null || play === undefined) {
        expect(cost).toBeNull();
        continue;
      }
      const said = say(play, choice);
      expect(cost).toBe(said.ok ? judge(solution, said.play).at(-1)?.cost : "not said");
    }
  });

  test("counts at each decision what its votes add up to", () => {
    for (const { number, lines, passed, talked } of review.forks) {
      const of = review.votes.filter((vote) => vote.fork === number && vote.chair === "seller");
      const seats = [...new Set(of.map(({ seat }) => seat))];
      expect(sum(lines.map(({ first }) => first)) + passed.first).toBe(
        of.filter(({ round }) => round === 1).length,
      );
      const lasts = seats.map((seat) => of.findLast((vote) => vote.seat === seat));
      for (const { choice, last } of lines)
        expect(last).toBe(lasts.filter((vote) => vote?.choice === choice).length);
      if (talked === null) continue;
      const both = seats.filter(
        (seat) =>
          of.find((vote) => vote.seat === seat && vote.round === 1)?.cost != null &&
          lasts.find((vote) => vote?.seat === seat)?.cost != null,
      );
      expect(talked.people).toBe(both.length);
      const costs = (round: "first" | "last"): number =>
        sum(
          both.map(
            (seat) =>
              (round === "first"
                ? of.find((vote) => vote.seat === seat)
                : of.findLast((vote) => vote.seat === seat)
              )?.cost ?? 0,
          ),
        );
      expect(talked.before).toBeCloseTo(costs("first") / both.length, 9);
      expect(talked.after).toBeCloseTo(costs("last") / both.length, 9);
    }
  });

  test("balances the account of every talk that came to its end", () => {
    const ended = review.talks.filter(({ end }) => end !== null);
    expect(ended.length).toBeGreaterThanOrEqual(1);
    for (const { lines, best, lost, luck, end } of review.talks) {
      expect(lost).toBe(sum(lines.map(({ cost }) => cost)));
      if (end !== null) expect(end.outcome).toBe(best - lost + luck);
    }
  });

  test("keeps both futures to compare, though the room went back behind them", () => {
    const ends = review.talks
      .filter(({ end }) => end !== null)
      .map(({ lines }) => lines.map(({ text }) => text));
    expect(ends).toHaveLength(2);
    expect(ends[0]).not.toEqual(ends[1]);
    expect(room.futures).toHaveLength(1);
  });

  test("adds the time of its phases up to the session's, the pause apart", () => {
    const [first] = events;
    const whole = ((events.at(-1)?.at ?? 0) - (first?.at ?? 0)) / 60_000;
    expect(sum(review.coach.phases.map(({ minutes }) => minutes))).toBeCloseTo(whole, 9);
    expect(review.coach.phases.find(({ phase }) => phase === "paused")?.minutes).toBeCloseTo(20 / 60, 9);
    expect(review.coach.lines + review.coach.talking).toBeLessThan(whole);
  });

  test("says how far the expected shares were off, between nothing and everything", () => {
    const { off, alike, least, votes } = review.coach.expectation ?? { off: 2, alike: 2, least: 2, votes: 0 };
    expect(votes).toBeGreaterThan(0);
    for (const share of [off, alike, least]) {
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThanOrEqual(1);
    }
  });

  test("keeps three lines, or as many as there were decisions with a good one, each of another decision", () => {
    const good = review.forks.filter(
      ({ again, lines }) =>
        again === undefined && lines.some(({ kind, cost }) => kind === "line" && cost <= 3),
    );
    expect(review.keep).toHaveLength(Math.min(3, good.length));
    expect(new Set(review.keep.map(({ heard }) => heard)).size).toBe(review.keep.length);
    for (const { fork, text } of review.keep) {
      const line = review.forks.find(({ number }) => number === fork)?.lines.find((one) => one.text === text);
      expect(["best", "good"]).toContain(line?.verdict);
    }
  });

  test("tells a seat what it said itself and nothing of others", () => {
    const own = ownForks(solution, room, 2);
    const mine = review.votes.filter(({ seat }) => seat === 2);
    expect(own.map(({ fork }) => fork)).toEqual([...new Set(mine.map(({ fork }) => fork))]);
    for (const { fork, first } of own)
      expect(first?.cost ?? null).toBe(
        mine.find((vote) => vote.fork === fork && vote.round === 1)?.cost ?? null,
      );
    expect(ownForks(solution, room, 99)).toEqual([]);
  });

  test("tells the stage no cost, no verdict and no seat", () => {
    const shown = JSON.stringify(discussedForks(room));
    expect(shown).not.toMatch(/"(cost|verdict|seat|expected|tempting|confidence)"/);
    expect(discussedForks(room).map(({ number }) => number)).toEqual(
      review.forks.map(({ number }) => number),
    );
  });
});

test("R22 a room in which nothing happened has an empty report", () => {
  const { solution, opened, events } = session("friday-invoice", "1");
  const nothing = { forks: [], votes: [], seats: [], talked: null, talks: [], keep: [], parked: [] };
  expect(reviewRoom(solution, opened, [])).toMatchObject(nothing);
  const begun = events.filter(({ number }) => number <= 7);
  expect(reviewRoom(solution, opened, begun)).toMatchObject({
    ...nothing,
    coach: { expectation: null, moved: null },
  });
});

describe("R22 who votes in the second round alone", () => {
  const room = desk(voted(desk(splitBy(0, 1, undefined), "revote"), undefined, 2, 3), "close");
  const forks = weighedForks(small, room);
  const counts = (lines: readonly { first: number; last: number }[]) =>
    lines.map(({ first, last }) => [first, last]);
  const expected = [
    [1, 1],
    [1, 0],
    [0, 1],
    [0, 1],
  ];

  test("is in no count of before, in the report and in the debrief", () => {
    expect(forks.map((fork) => counts(reportFork(small, room, fork).lines))).toEqual([expected]);
    expect(discussedForks(room).map(({ lines }) => counts(lines))).toEqual([expected]);
    expect(talkedInAll(forks)?.people).toBe(2);
  });

  test("has a mean of last words and none of first ones", () => {
    const cost = forks[0]?.menu[3]?.cost;
    expect(seatMeans(forks, 3)).toEqual({ forks: 1, first: null, last: cost });
    expect(seatMeans(forks, 2)?.first).toBe(forks[0]?.menu[1]?.cost);
  });

  test("is told a last word of their own alone", () => {
    const [own] = ownForks(small, room, 3);
    expect(own).not.toHaveProperty("first");
    expect(own?.last?.text).toBe(forks[0]?.menu[3]?.text);
  });
});
