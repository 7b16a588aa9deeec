import { expect, test } from "vitest";
import { figuresByTurn, figuresOf } from "../../engine/figures.ts";
import { debriefOf } from "../../engine/review.ts";
import { exchangesOf, viewOf } from "../../engine/show.ts";
import { solve } from "../../engine/solve.ts";
import { scene } from "./fixtures/scenes.ts";
import { randomTalk } from "./fixtures/talks.ts";

const friday = scene("friday-invoice");
const solution = solve(friday.plot);

test("E75: after each line the dashboard is the one a talk ending there would have, and the last is the letter's", () => {
  for (let number = 0; number < 40; number++) {
    const plays = [...randomTalk(friday, `dashboard/${number}`)];
    const end = plays.at(-1)!;
    const { decisions, letter } = debriefOf(solution, end);
    for (const [turn, play] of plays.slice(1).entries())
      expect(figuresOf(play, exchangesOf(play))).toEqual(decisions[turn]?.dashboard);
    expect(decisions.at(-1)?.dashboard).toEqual(letter.dashboard);
  }
});

test("E75: what is counted only grows, and a share of words is between 0 and 100", () => {
  for (let number = 0; number < 40; number++) {
    const end = [...randomTalk(friday, `counted/${number}`)].at(-1)!;
    const all = figuresByTurn(end, exchangesOf(end));
    for (const [turn, { asks, questions, talk }] of all.entries()) {
      expect(asks).toBeGreaterThanOrEqual(all[turn - 1]?.asks ?? 0);
      expect(questions).toBeGreaterThanOrEqual(all[turn - 1]?.questions ?? 0);
      expect(talk >= 0 && talk <= 100).toBe(true);
    }
  }
});

test("E76: a repair is marked once, when the injury closes: at level guided at once, at level free in the debrief alone", () => {
  let mended = 0;
  for (let number = 0; number < 200; number++) {
    const plays = [...randomTalk(friday, `mended/${number}`)];
    const end = plays.at(-1)!;
    const { decisions } = debriefOf(solution, end);
    for (const [turn, step] of end.steps.entries()) {
      const healed = step.before.wound !== 0 && step.outcome.parted.wound === 0;
      expect(decisions[turn]?.mended).toBe(healed);
      const view = viewOf(plays[turn + 1]!);
      expect(view.table?.mended ?? false).toBe(healed);
      mended += Number(healed);
    }
  }
  for (const play of randomTalk(friday, "mended/1", "free")) expect(viewOf(play).table).toBeUndefined();
  expect(mended).toBeGreaterThan(20);
});
