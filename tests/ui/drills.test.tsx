import { describe, expect, test } from "vitest";
import { DrillMoment } from "../../ui/drills/drill-moment.tsx";
import { DrillsPage } from "../../ui/drills/drills-page.tsx";
import type { DueMoment, Review } from "../../ui/drills/facts.ts";
import { NotNow } from "../../ui/drills/not-now.tsx";
import { drawn, textOf } from "./drawn.tsx";
import { middle, tomas } from "./fixtures/tomas.ts";
import { debrief } from "./fixtures/tomas-debrief.ts";

const own = { name: "Friday before why", title: "The Friday invoice", day: "2026-10-03" };
const moment: DueMoment = {
  ...{ id: "one", skill: "hearing", own, times: 0, passed: null, scenario: tomas, open: false },
};

type Props = Parameters<typeof DrillsPage>[0];
const page = (more: Partial<Props>) =>
  textOf(drawn(<DrillsPage {...{ due: [], left: 3, next: [], all: 0, today: "2026-10-09" }} {...more} />));

describe("D11 the list", () => {
  test("says who sits there and why: an own turn with its day, or what a moment asks for", () => {
    const found: DueMoment = { ...moment, id: "two", own: null, skill: "recovery", scenario: null };
    const text = page({ due: [moment, found], all: 2 });
    expect(text).toContain("Two moments today");
    expect(text).toContain("Tomas · The Friday invoice Your own turn of 3 October: “Friday before why”.");
    expect(text).toContain("Somebody new A moment that asks for recovery.");
  });

  test("says that the face is another one from the second time on, and what was left in the middle", () => {
    const again = { ...moment, times: 1, passed: false };
    expect(page({ due: [again] })).toContain(
      "From your own turn of 3 October: “Friday before why”. Another face this time. It asks once more.",
    );
    expect(page({ due: [{ ...again, passed: true }] })).toContain("It went well last time.");
    const left = page({ due: [{ ...moment, open: true }] });
    expect(left).toContain("You left it in the middle. It is as it was.");
    expect(left).toContain("Go on");
  });

  test("teaches where it is empty: before the first talk, on a day without, and after three", () => {
    expect(page({})).toContain("Nothing comes back yet. Play a talk to its end.");
    const next = [{ day: "2026-10-11", count: 2 }];
    expect(page({ next, all: 2 })).toContain("The next moment is on 11 October.");
    expect(page({ next, all: 2 })).toContain("11 October 2 moments");
    const eve = { next, all: 2, today: "2026-10-10" };
    expect(page(eve)).toContain("The next moment is tomorrow.");
    expect(page(eve)).toContain("Tomorrow 2 moments");
    expect(page({ next, all: 5, left: 0 })).toContain("Three today. That is enough for one day.");
  });

  test("of a drill that is not due says when, and that nothing is lost", () => {
    const text = textOf(drawn(<NotNow drill="one" due="2026-10-11" today={false} now="2026-10-09" />));
    expect(text).toContain("This moment comes back on 11 October.");
    expect(text).toContain("nothing to lose");
    const eve = <NotNow drill="one" due="2026-10-11" today={false} now="2026-10-10" />;
    expect(textOf(drawn(eve))).toContain("This moment comes back tomorrow.");
    expect(textOf(drawn(<NotNow drill="one" due="2026-10-11" today now="2026-10-09" />))).toContain("Start");
  });
});

describe("D11 a moment", () => {
  const asked: Review = { ...moment, id: "r", drill: "one", scenario: tomas, view: middle, result: null };
  const answered = (cost: number, passed: boolean, days: number): Review => {
    const decision = debrief.decisions.find((one) => one.cost === cost);
    if (!decision) throw new Error(`no decision of the fixture costs ${cost}`);
    const { dashboard: _, possible: __, ...rest } = decision;
    const back = { days, day: "2026-10-11" };
    return { ...asked, result: { passed, decision: rest, question: "Am I somebody to you?", back } };
  };
  const shown = (review: Review, next: string | null = null) =>
    textOf(drawn(<DrillMoment first={review} next={next} />));

  test("shows what was said before, the mood in words and the lines with their keys, and no cost", () => {
    const text = shown(asked);
    for (const choice of middle.choices.filter(({ kind }) => kind === "line"))
      expect(text).toContain(choice.text.replaceAll("*", ""));
    expect(text).toContain("A moment with Tomas");
    expect(text).toMatch(/Angry:|Irritated:|Withdrawn:|Guarded:|Calm:|Warm:/);
    expect(text).toContain("Say nothing, listen L");
    expect(text).not.toMatch(/cost|better line|comes back/);
  });

  test("answered at a cost tells the thought, the cost, the better line and when it comes back, and blames nobody", () => {
    const costly = debrief.decisions.find((one) => one.cost > 3 && one.better);
    const text = shown(answered(costly?.cost as number, false, 3), "two");
    expect(text).toContain("What Tomas heard in it.");
    expect(text).toContain(costly?.thought);
    expect(text).toContain(`${costly?.cost} points of what was still winnable went with it.`);
    expect(text).toContain("The better line.");
    expect(text).toContain("It comes back on 11 October, with another face.");
    expect(text).toContain("Next moment");
    expect(text).not.toMatch(/wrong|fail|you should|bad/i);
  });

  test("answered without a loss says so, and ends where nothing else is due", () => {
    const text = shown(answered(0, true, 1));
    expect(text).toContain("The best line there was.");
    expect(text).toContain("It comes back tomorrow");
    expect(text).toContain("Done for now");
    expect(text).not.toContain("The better line.");
  });
});
