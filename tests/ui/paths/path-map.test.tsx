import { expect, test } from "vitest";
import type { Scenario } from "../../../engine/compile.ts";
import type { CostedPathFork } from "../../../engine/path-map.ts";
import { costedMapOf } from "../../../engine/path-moment.ts";
import { tallyOf } from "../../../engine/path-tally.ts";
import type { Play } from "../../../engine/play.ts";
import { solve } from "../../../engine/solve.ts";
import { drawnMap, width } from "../../../ui/paths/path-geometry.ts";
import { EveryonesPath } from "../../../ui/paths/path-map.tsx";
import { PathMoment } from "../../../ui/paths/path-moment.tsx";
import { scene } from "../../engine/fixtures/scenes.ts";
import { randomTalk } from "../../engine/fixtures/talks.ts";
import { drawn, textOf } from "../drawn.tsx";

const scenario: Scenario = scene("quarter-end");
const talks = Array.from({ length: 30 }, (_, seed) => [...randomTalk(scenario, `ui/${seed}`)].at(-1) as Play);
const tally = tallyOf(scenario, talks, solve(scenario.plot));
const plain = tally.map();
const costed = costedMapOf(tally);

test("V1: every fork is a button of the drawing and one of the table, and every line said stands in the table with its count", () => {
  const html = drawn(<EveryonesPath map={plain} buyer="Ines" />);
  for (const fork of plain.forks) {
    expect(html).toContain(`aria-label="Open decision ${fork.number}, met`);
    for (const { text, kind } of fork.lines)
      if (kind === "line") expect(textOf(html)).toContain(text.replaceAll("*", "").split("\n")[0]);
  }
  expect(html).toContain("<caption");
});

test("V1: nothing of a map without costs speaks of points", () => {
  const html = drawn(<EveryonesPath map={plain} buyer="Ines" />);
  expect(textOf(html)).not.toMatch(/points|lost/);
  const moment = drawn(<PathMoment fork={plain.forks[0]!} buyer="Ines" />);
  expect(textOf(moment)).not.toMatch(/points|lost|thinks|answers/);
});

test("V2: the table of a coach has the costliest fork first, and a fork opens with answers, thoughts and costs", () => {
  const html = textOf(drawn(<EveryonesPath map={costed} buyer="Ines" />));
  const places = costed.costliest.map((number) => html.indexOf(`Decision ${number} `));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  const fork = costed.forks.find(({ number }) => number === costed.costliest[0]) as CostedPathFork;
  const moment = textOf(drawn(<PathMoment fork={fork} buyer="Ines" />));
  for (const line of fork.lines) {
    expect(moment).toContain(line.thought.slice(0, 20).replaceAll("*", ""));
    expect(moment).toContain("Ines answers:");
  }
});

test("V1: no two lines of a fork, and no two endings, are drawn over one another, nor anything outside", () => {
  const { forks, endings, height } = drawnMap(plain);
  const rows = [...forks.map(({ lines }) => lines.map(({ at }) => at)), endings.map(({ at }) => at)];
  for (const spots of rows) {
    const across = spots.map(({ x }) => x).sort((a, b) => a - b);
    for (const [index, x] of across.entries()) {
      expect(x).toBeGreaterThanOrEqual(30);
      expect(x).toBeLessThanOrEqual(width - 30);
      if (index > 0) expect(x - across[index - 1]!).toBeGreaterThanOrEqual(32);
    }
    for (const { y } of spots) expect(y).toBeLessThan(height);
  }
});

test("V3: a way to a fork that is not in the map is drawn dashed, and the page says what that means", () => {
  const cut = { ...plain, forks: plain.forks.slice(0, 2) };
  expect(drawnMap(cut).forks[1]!.lines.some(({ off }) => off !== null)).toBe(true);
  expect(
    drawnMap(plain)
      .forks.flatMap(({ lines }) => lines)
      .every(({ off }) => off === null),
  ).toBe(true);
  expect(textOf(drawn(<EveryonesPath map={cut} buyer="Ines" />))).toContain("A dashed way leads on");
  expect(textOf(drawn(<EveryonesPath map={plain} buyer="Ines" />))).not.toContain("A dashed way");
});
