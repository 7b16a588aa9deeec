import { expect, test } from "vitest";
import type { OverviewFacts } from "../../ui/cohorts/overview.ts";
import { OverviewPage } from "../../ui/cohorts/overview-page.tsx";
import { drawn, textOf } from "./drawn.tsx";

const scene = { id: "easy-yes", title: "An easy yes", buyer: "Tomas" };
const empty: OverviewFacts = {
  trainees: 0,
  notBegun: [],
  heat: { games: [], skills: [], moments: [] },
  maps: [],
  next: null,
};
const page = (overview: OverviewFacts) => drawn(<OverviewPage cohort="c" overview={overview} path={null} />);

test("V4: an empty overview teaches what it will show", () => {
  const text = textOf(page(empty));
  expect(text).toContain("There are no trainees yet.");
  expect(text).toContain("as soon as three people have met the same moments");
  expect(text).toContain("A scene has a map once three people have finished it.");
});

test("V4: every field of the heat map says its number, and of too few people none", () => {
  const html = page({
    ...empty,
    trainees: 4,
    notBegun: [{ learner: "a", name: "Ana" }],
    heat: {
      games: [{ ...scene, people: 4 }],
      skills: [
        { skill: "hearing", lost: 45, cells: [60] },
        { skill: "time", lost: 10, cells: [null] },
      ],
      moments: [{ scene, fork: 4, listened: true, lost: 45 }],
    },
    maps: [{ ...scene, people: 4 }],
    next: { scene: { ...scene, minutes: 9 }, skill: "hearing", reason: "gap" },
  });
  const text = textOf(html);
  expect(text).toContain("One person has not begun any talk since they joined. Ana");
  expect(text).toMatch(/45 +60/);
  expect(text).toMatch(/10 +· too few/);
  expect(text).toContain("Tomas, decision 4, after listening · 45 of a hundred lost");
  expect(html).toContain("/cohorts/c/overview?scenario=easy-yes&amp;fork=4#map");
  expect(text).toContain("the cohort has furthest to go there");
});
