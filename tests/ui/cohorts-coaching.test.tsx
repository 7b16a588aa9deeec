import { expect, test } from "vitest";
import { BuyerCard } from "../../ui/buyers/buyer-card.tsx";
import { OverridePanel } from "../../ui/cohorts/override-panel.tsx";
import { ShownDebrief } from "../../ui/cohorts/shown-debrief.tsx";
import { ShownPersonPage } from "../../ui/cohorts/shown-person-page.tsx";
import { type CoachBand, CoachBands } from "../../ui/debrief/coach-band.tsx";
import type { TalkComment } from "../../ui/debrief/comment.ts";
import { PastTalks } from "../../ui/growth/past-talks.tsx";
import { drawn, textOf } from "./drawn.tsx";
import { grown } from "./fixtures/growth.ts";
import { tomas } from "./fixtures/tomas.ts";
import { debrief } from "./fixtures/tomas-debrief.ts";

const person = {
  ...({ learner: "g", name: "late plover", role: "trainee", you: false } as const),
  ...{ joined: "2026-11-02T09:00:00Z", invited: { email: "ana@example.com", name: "Ana Lima" } },
};
const [first] = debrief.decisions;
const turn = first?.turn ?? 0;
const comments: TalkComment[] = [
  {
    ...{ id: "c1", turn, text: "<b>Look</b> at her hands.", author: "quiet heron" },
    ...{ own: false, mine: true, at: "2026-11-20T09:00:00Z" },
  },
  {
    ...{ id: "c2", turn, text: "I was in a hurry.", author: "late plover" },
    ...{ own: true, mine: false, at: "2026-11-20T10:00:00Z" },
  },
];
const override: CoachBand = {
  cohort: { id: "c", name: "Depot" },
  ...{ band: "trusted", reason: "She came back by herself.", coach: "quiet heron" },
  at: "2026-11-20T09:00:00Z",
};
const shown = (more: object = {}) =>
  drawn(
    <ShownDebrief
      {...{ cohort: { id: "c", archived: false }, attempt: "a", person, scenario: tomas, level: "free" }}
      {...{ debrief: { ...debrief, moments: { costliest: turn } }, override: null, comments }}
      {...more}
    />,
  );

test("K8: a coach reads a talk and can play nothing of it", () => {
  const html = shown();
  const text = textOf(html);
  expect(text).toContain("All talks of Ana Lima");
  expect(text).not.toMatch(/Try again|Sit in|Keep what you did|Share/);
  expect(html).not.toContain("/play/");
});

test("K9: what was said stands beside its line, with whose it is; one's own can be deleted", () => {
  const html = shown();
  const text = textOf(html);
  expect(text).toContain("late plover (whose talk it is)");
  expect(text).toContain("2 comments on this talk");
  expect(html).toContain("&lt;b&gt;Look&lt;/b&gt;");
  expect(html.match(/Delete your comment of/g)).toHaveLength(1);
  expect(text).toContain("Say something about this line");
  expect(textOf(shown({ cohort: { id: "c", archived: true } }))).not.toContain(
    "Say something about this line",
  );
});

test("K10: a coach's band stands beside the computed one with its reason, and only others can be chosen", () => {
  const panel = (set: CoachBand | null) =>
    drawn(<OverridePanel cohort={{ id: "c", archived: false }} attempt="a" band="mixed" override={set} />);
  expect(textOf(panel(null))).toContain("Mixed as the rules judge it");
  const text = textOf(panel(override));
  expect(text).toContain(
    "Mixed as the rules judge it quiet heron of Depot sees it as: Trusted She came back by herself.",
  );
  expect(panel(null)).not.toContain('<option value="mixed"');
  expect(textOf(panel({ ...override, coach: "" }))).toContain("A coach of Depot sees it as: Trusted");
});

test("K10: two cohorts' bands stand beside each other, each with its cohort's name", () => {
  const other: CoachBand = { ...override, cohort: { id: "d", name: "Harbour <1>" }, band: "costly" };
  const both = [override, other];
  expect(textOf(drawn(<CoachBands overrides={both} />))).toMatch(
    /of Depot sees it as: Trusted .* of Harbour &lt;1&gt; sees it as: Costly .*The first band is how the rules judge it/,
  );
  expect(drawn(<CoachBands overrides={[]} />)).toBe("");
  const card = drawn(<BuyerCard scenario={tomas} best={{ band: "mixed", overrides: both }} />);
  expect(textOf(card)).toMatch(/Coach of Depot: trusted Coach of Harbour &lt;1&gt;: costly/);
  const talks = grown.history.slice(1, 2).map((talk) => ({ ...talk, coaches: both }));
  expect(textOf(drawn(<PastTalks talks={talks} />))).toMatch(
    /Solid Coach of Depot: Trusted Coach of Harbour &lt;1&gt;: Costly/,
  );
});

test("K8: a trainee's page lists finished talks with both bands, a page at a time", () => {
  const talk = {
    ...({
      attempt: "a",
      shortName: "Tomas",
      title: "The Friday invoice",
      face: null,
      level: "free",
    } as const),
    ...({ at: new Date("2026-11-20T09:00:00Z"), band: "mixed", coach: "trusted", again: false } as const),
    comments: 2,
  };
  const html = drawn(<ShownPersonPage cohort="c" person={person} talks={[talk]} after="b" further={false} />);
  expect(textOf(html)).toMatch(/Tomas · The Friday invoice .* 2 comments.* Mixed.*Coach: Trusted/);
  expect(html).toContain('href="/cohorts/c/talks/a"');
  expect(html).toContain('href="/cohorts/c/people/g?after=b"');
  const empty = drawn(<ShownPersonPage cohort="c" person={person} talks={[]} after={null} further={false} />);
  expect(textOf(empty)).toContain("No talk is finished yet.");
});
