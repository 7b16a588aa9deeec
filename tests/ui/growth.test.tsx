import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Calibration } from "../../ui/growth/calibration.tsx";
import { DueToday } from "../../ui/growth/due-today.tsx";
import type { GrowthFacts } from "../../ui/growth/facts.ts";
import { Friction } from "../../ui/growth/friction.tsx";
import { GrowthPage } from "../../ui/growth/growth-page.tsx";
import { Headline } from "../../ui/growth/headline.tsx";
import { HistoryPage } from "../../ui/growth/history-page.tsx";
import { NextScenes } from "../../ui/growth/next-scenes.tsx";
import { Pressure } from "../../ui/growth/pressure.tsx";
import { Recoveries } from "../../ui/growth/recoveries.tsx";
import { TenSkills } from "../../ui/growth/ten-skills.tsx";
import { messages } from "../../ui/messages/all.ts";
import { grown, newcomer } from "./fixtures/growth.ts";

const now = new Date("2026-11-22T09:00:00Z");

function html(page: ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" timeZone="UTC" messages={messages}>
      {page}
    </NextIntlClientProvider>,
  );
}

/** What is read on a page, its sentences one by one. */
function text(page: ReactNode): string {
  return html(page)
    .replace(/<\/(?:li|p|h1|h2|dt|dd|tr|td|th|div|span|strong)>/g, " ")
    .replace(/<[^>]+>/g, "")
    .replace(/\s+/g, " ");
}

const headline = (facts: Partial<GrowthFacts>) =>
  text(<Headline facts={{ ...grown, ...facts }} now={now} />).trim();
const moved = (trend: "rising" | "steady" | "resting", since = "2026-10-04T09:00:00Z") => ({
  headline: { moved: { skill: "recovery", trend, since: new Date(since) }, hour: "leading" } as const,
});

test("the headline says what rose most, since when, and where an hour would pay", () => {
  expect(headline({})).toBe(
    "You mend things better than you did. Recovery moved most since October. Leading without pushing is where an hour would pay.",
  );
  expect(headline(moved("rising", "2026-11-03T09:00:00Z"))).toContain("since 3 November.");
  expect(headline(moved("rising", "2026-11-22T06:00:00Z"))).toContain("Recovery moved most today.");
  expect(headline(moved("rising", "2025-10-03T09:00:00Z"))).toContain("since October 2025.");
});

test("what went down is named without blame, and what stands is not called progress", () => {
  expect(headline(moved("resting"))).toMatch(/^Recovery has had a rest\./);
  expect(headline(moved("steady"))).toMatch(/^Your skills stand where they stood\./);
});

test("G10: without enough moments the headline says what is missing, and calls nothing rising", () => {
  const none = { headline: newcomer.headline, skills: newcomer.skills };
  const one = newcomer.skills.map((facts, index) =>
    index === 0 ? { ...facts, count: 1, needed: 11, band: { low: 0.1, high: 0.9 } } : facts,
  );
  expect(headline(newcomer)).toMatch(/^What you practise will show here\./);
  expect(headline({ ...none, skills: one })).toMatch(/^The first moments are in\./);
  const [known] = grown.skills;
  if (known === undefined) throw new Error("the fixture has skills");
  const single = { headline: { moved: null, hour: known.skill }, skills: [known, ...one.slice(1)] };
  expect(headline(single)).toMatch(/^The first moments are in\./);
  expect(headline(single)).not.toContain("hour");
  const practice = grown.history.map((talk) => ({ ...talk, again: true }));
  expect(headline({ ...none, history: practice })).toMatch(/^Practice leaves no mark here, on purpose\./);
});

test("G10: no headline speaks of the person's worth or gives a percentage", () => {
  for (const words of [
    ...Object.values(messages.growth.headline.moved),
    ...Object.values(messages.growth.sub),
  ]) {
    expect(words).not.toMatch(/%|percent|good at|bad at|talent|weak|score|best you/i);
  }
});

test("G10: each skill is read as one sentence, and what is drawn is hidden from readers", () => {
  const page = html(<TenSkills skills={grown.skills} />);
  expect(page).toContain(
    "Recovery: rising. Now about 81 of 100, most likely between 71 and 91; the five before stood at 44.",
  );
  expect(page).toContain(
    "Adapting: most likely between 28 and 74 of 100. 7 more moments until a line is drawn.",
  );
  expect(page.match(/<li/g)).toHaveLength(10);
  expect(page.match(/<li[^>]*><span class="sr-only">[^<]+<\/span><span aria-hidden="true"/g)).toHaveLength(
    10,
  );
});

test("a skill with a number has a band and both ticks where the figures say; one without has no tick", () => {
  const page = html(<TenSkills skills={grown.skills} />);
  expect(page).toContain('style="left:clamp(2px, 81%, 100% - 2px)"');
  expect(page).toContain('style="left:clamp(2px, 44%, 100% - 2px)"');
  expect(page.match(/bg-amber/g)).toHaveLength(9);
  expect(page.match(/tick w-1 bg-teal/g)).toHaveLength(9);
  expect(page.match(/border-dashed border-dots/g)).toHaveLength(1);
});

test("G10: the table says the same in figures, and no number before there are moments enough", () => {
  const rows = html(<TenSkills skills={grown.skills} />).match(/<tr class="row-rule">.*?<\/tr>/g) ?? [];
  const cells = (row = "") =>
    row
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ")
      .trim();
  expect(cells(rows[4])).toBe("Recovery 81 71 to 91 44 18");
  expect(cells(rows[9])).toBe("Adapting not yet 28 to 74 – 5");
});

test("what is due says who sits there, from which line it comes, and where to start; without any, the card says what will come", () => {
  const due = html(<DueToday due={grown.due} />);
  expect(due.match(/<img/g)).toHaveLength(1);
  expect(text(<DueToday due={grown.due} />)).toMatch(
    /Ruth · The photocopied tender from your “Price before why”/,
  );
  expect(text(<DueToday due={grown.due} />)).toMatch(/Somebody new, the same moment Leading without pushing/);
  expect(due).toContain('href="/drills"');
  expect(text(<DueToday due={grown.due} />)).toContain("Two moments, about six minutes.");
  expect(html(<DueToday due={[]} />)).not.toContain("/drills");
});

test("the gap under pressure is said with the one before, and said too when there is none or it is the other way", () => {
  const facts = grown.pressure;
  if (facts === null) throw new Error("the fixture has a gap");
  expect(text(<Pressure pressure={facts} />)).toContain("gap 12, was 21");
  expect(text(<Pressure pressure={{ ...facts, was: null }} />)).toMatch(/gap 12 *$/);
  expect(text(<Pressure pressure={{ ...facts, gap: 0 }} />)).toContain("no gap, was 21");
  expect(text(<Pressure pressure={{ ...facts, gap: -4 }} />)).toContain(
    "4 ahead when pressed, was a gap of 21",
  );
  expect(text(<Pressure pressure={{ ...facts, gap: -4, was: -6 }} />)).toContain(
    "4 ahead when pressed, was 6",
  );
});

test("G10: one moment met both ways draws no gap", () => {
  const page = text(<Pressure pressure={{ calm: 1, pressed: 0, gap: 100, was: null, moments: 1 }} />);
  expect(page).toContain("One moment met both ways so far. From 3 on");
  expect(page).not.toContain("gap");
});

test("being sure and being right are counted, not scored", () => {
  const page = text(<Calibration calibration={grown.calibration} />);
  expect(page).toContain("When you were sure, you were right 7 times of 9.");
  expect(page).not.toContain("%");
  expect(text(<Calibration calibration={newcomer.calibration} />)).toContain("Twice in a talk you are asked");
});

test("friction is told of the last talks and of those before", () => {
  expect(text(<Friction friction={grown.friction} />)).toContain(
    "0.8 moments a talk in your last 5 talks, 1.6 in those before.",
  );
  expect(text(<Friction friction={{ last: 2, before: null, talks: 1 }} />)).toContain(
    "2 moments in your last talk.",
  );
  expect(text(<Friction friction={{ last: 0, before: null, talks: 2 }} />)).toContain(
    "None in your last 2 talks.",
  );
});

test("a recovery opens its debrief at the line it began with, a detour by its name in words", () => {
  const page = html(<Recoveries recoveries={grown.recoveries} />);
  expect(page).toContain('href="/debrief/a1?turn=3#opened"');
  expect(page).toContain("Owned the harm");
});

test("every suggestion has a reason, and any buyer can be chosen beside them", () => {
  const page = text(<NextScenes suggestions={grown.suggestions} />);
  expect(page).toContain("Leading without pushing : there is still much to win.");
  expect(page).toContain("this goes well");
  expect(html(<NextScenes suggestions={grown.suggestions} />)).toContain('href="/"');
});

test("a talk opens as its debrief when it is finished, and at its table when it is not", () => {
  const page = html(<GrowthPage facts={grown} now={now} />);
  expect(page).toContain('href="/play/t1"');
  expect(page).toContain('href="/debrief/t2"');
  expect(page).toContain("taken up again");
});

test("a newcomer reads what every card will hold, and no bar", () => {
  const page = html(<GrowthPage facts={newcomer} now={now} />);
  expect(page.match(/<h2/g)).toHaveLength(8);
  expect(page).not.toContain("border-dashed border-dots");
  expect(page).toContain("Hearing the harm, owning it, mending it, keeping the promise.");
});

test("the history goes on after its last talk and keeps the scene that was chosen", () => {
  const scenes = [{ id: "friday-invoice", title: "The Friday invoice" }];
  const page = html(
    <HistoryPage talks={grown.history} scenes={scenes} scene="friday-invoice" after="t3" further={false} />,
  );
  expect(page).toContain("/growth/history?scene=friday-invoice&amp;after=t3");
  expect(page).toContain('<option value="friday-invoice" selected="">');
  const end = html(<HistoryPage talks={[]} scenes={scenes} scene={null} after={null} further={false} />);
  expect(end).not.toContain("<nav");
  expect(end).toContain("The first one you begin will be kept here");
});
