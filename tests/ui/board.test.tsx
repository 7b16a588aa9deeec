import { expect, test } from "vitest";
import { BoardPage } from "../../ui/challenges/board-page.tsx";
import type { Board, Challenge } from "../../ui/challenges/challenge.ts";
import { drawn, textOf } from "./drawn.tsx";
import {
  byLink,
  cohorts,
  emptyBoard,
  freshScene,
  growthBoard,
  growthWeek,
  now,
  recovery,
  withEntry,
} from "./fixtures/challenges.ts";

type More = Partial<Parameters<typeof BoardPage>[0]>;

const page = (board: Board, more: More = {}) =>
  drawn(<BoardPage board={board} cohorts={[]} band={null} now={now} {...more} />);
const read = (challenge: Challenge, more: More = {}) => textOf(page(emptyBoard(challenge), more));

test("a growth week shows its question, its end in words, and oneself among the neighbours", () => {
  const html = page(growthBoard);
  const text = textOf(html);
  expect(text).toContain("Growth week · ends Thursday");
  expect(text).toContain("Who moved furthest round the table?");
  expect(text).toContain("11 quiet heron Depot +9 12 rye Harbour +8 12 You Northern line +8");
  expect(text).toContain("Ties share a place. Nobody is shown last.");
  expect(html.match(/aria-current="true"/g)).toHaveLength(1);
});

test("who has no number is shown without one, and told why", () => {
  const you = { place: null, name: "you", score: -14, you: true };
  const board = { ...growthBoard, you, neighbours: [...growthBoard.neighbours.slice(0, 1), you] };
  const text = textOf(page(board));
  expect(text).toContain("no number You −14");
  expect(text).toContain("The first has a number, and whoever has three people further down");
});

test("the drawing of the table and the path are also lists of words", () => {
  const text = textOf(page(growthBoard));
  expect(text).toContain("Night shift: +9.4 Depot: +7.6 Northern line (yours): +4.1 Harbour: −1.2");
  expect(text).toContain("−1 against you before");
  expect(text).toContain("+26 against you before");
  expect(text).toContain("All six moments");
});

test("before entering it is said how often, how long, what is judged and who sees it", () => {
  const text = read(freshScene, { cohorts });
  for (const fact of [
    "One rated talk, once.",
    "48 hours",
    "Level free for everybody",
    "Judged is each line against the best one possible then.",
    "Others see your pseudonym",
    "Count for Myself only Northern line",
    "Sit down with Tomas",
  ])
    expect(text).toContain(fact);
  expect(read(recovery)).toContain("Judged is how much of the harm you were handed is mended");
});

test("a cohort's own challenge counts for that cohort and asks nothing", () => {
  const challenge: Challenge = {
    ...freshScene,
    scope: "cohort",
    cohort: { id: "t3", name: "Northern line" },
  };
  const text = read(challenge, { cohorts });
  expect(text).toContain("For Northern line");
  expect(text).not.toContain("Count for");
});

test("somebody who has met the buyer is told so and offered no entry", () => {
  const text = read({ ...freshScene, seen: true });
  expect(text).toContain("You have met this buyer.");
  expect(text).not.toContain("Sit down with");
});

test("of a link's or a cohort's challenge no new week brings another", () => {
  expect(read({ ...freshScene, seen: true })).toContain("the next fresh scene comes with a new week");
  expect(read({ ...byLink, mine: false, seen: true })).not.toContain("new week");
});

test("C12: who cannot count in a growth week is told so before taking part, and nobody else", () => {
  const open = { ...growthWeek, entry: undefined };
  expect(read({ ...open, baseline: false })).toMatch(
    /nothing can count this time.*Take part$|nothing can count this time.*Take part /,
  );
  expect(read({ ...open, baseline: true })).not.toContain("nothing can count");
  expect(read({ ...freshScene })).not.toContain("nothing can count");
});

test("the card and the talk say one end in the same words", () => {
  const ends = "2026-11-23T00:00:00Z";
  const text = read({ ...withEntry(freshScene, { attempt: "a1", deadline: ends }), ends });
  expect(text).toContain("ends today at 24:00");
  expect(text).toContain("Your rated talk is open until 24:00 today.");
});

test("C6: neighbours come before teams, and without a team there is a line instead of a table", () => {
  const text = textOf(page(growthBoard));
  expect(text.indexOf("You and your neighbours")).toBeLessThan(text.indexOf("Teams first"));
  const none = textOf(page({ ...growthBoard, teams: [] }));
  expect(none).not.toContain("Teams first");
  expect(none.indexOf("No team is here yet")).toBeGreaterThan(none.indexOf("You and your neighbours"));
});

test("an open talk says until when, in the reader's own time zone, and leads back in", () => {
  const playing = withEntry(freshScene, { attempt: "a1", deadline: "2026-11-24T18:00:00Z" });
  const html = page(emptyBoard(playing));
  expect(textOf(html)).toContain("Your rated talk is open until Tuesday 18:00.");
  expect(html).toContain('href="/play/a1"');
});

test("a second talk is asked for without a word of suspicion, and leads back in once begun", () => {
  const waiting = withEntry(freshScene, { status: "waiting", attempt: "a1" });
  const text = read(waiting);
  expect(text).toContain("One more talk, with another face");
  expect(text).not.toMatch(/cheat|suspici|fast|quick(?!ly| does)|robot|fair|flag/i);
  expect(page(emptyBoard(withEntry(waiting, { status: "waiting", again: "a2" })))).toContain(
    'href="/play/a2"',
  );
});

test("a talk whose time ran out stands on no board, and its lines can be practised on", () => {
  const html = page(emptyBoard(withEntry(freshScene, { missed: true, attempt: "a1" })));
  expect(textOf(html)).toContain("it stands on no board");
  expect(html).toContain('href="/play/a1"');
});

test("who left can come back while it runs, and no longer when it is over", () => {
  const left = withEntry(freshScene, { status: "left" });
  expect(read(left)).toContain("Come back");
  expect(read(left)).not.toContain("Leave this board");
  expect(read({ ...left, state: "over" })).not.toContain("Come back");
});

test("before, after and in the archive nothing can be entered, and each says what it is", () => {
  const soon = read({ ...freshScene, state: "soon", starts: "2026-11-24T00:00:00Z" });
  expect(soon).toContain("Fresh scene · begins Tuesday");
  const over = read({ ...freshScene, state: "over", ends: "2026-11-20T00:00:00Z" });
  expect(over).toContain("Fresh scene · ended Thursday");
  const archived = read({ ...freshScene, state: "archived", ends: "2026-10-01T00:00:00Z" });
  expect(archived).toContain("ended 30 September · archived");
  expect(archived).toContain("This board is in the archive.");
  for (const text of [soon, over, archived]) expect(text).not.toContain("Sit down with");
});

test("its maker has the link and the board to take along; nobody else has", () => {
  const html = page(emptyBoard(byLink));
  expect(textOf(html)).toContain("Make it lead nowhere");
  expect(html).toContain(`/challenges/link/${byLink.key}`);
  expect(html).toContain(`/api/challenges/${byLink.key}/export?as=csv`);
  expect(read({ ...byLink, mine: false })).not.toMatch(/As CSV|lead nowhere/);
});

test("who came by a link is told that nobody has to sign up", () => {
  expect(read({ ...byLink, mine: false }, { byLink: true })).toContain("Nobody has to sign up");
});

test("the own talk leads to its letter and its debrief once it has ended", () => {
  const counted = withEntry(freshScene, { status: "counted", attempt: "a1" });
  expect(read(counted)).not.toContain("Read the letter");
  const html = page(emptyBoard(counted), { band: "solid" });
  expect(textOf(html)).toContain("How it ended: solid.");
  expect(html).toContain('href="/play/a1/letter"');
  expect(html).toContain('href="/debrief/a1"');
});

test("an empty board and an empty path say how they fill", () => {
  const text = read({ ...growthWeek, entry: { status: "playing", missed: false } });
  expect(text).toContain("As soon as something of yours counts");
  expect(text).toContain("Nothing counts yet.");
  expect(text).toContain("as soon as three of its people are on the board");
});

test("a talk that ran out of time has nothing on the board to leave", () => {
  expect(read(withEntry(freshScene, { missed: true, attempt: "a1" }))).not.toContain("Leave this board");
  expect(read(withEntry(freshScene, { status: "waiting", attempt: "a1" }))).toContain("Leave this board");
});

test("every team's name fits into the drawing, and a long one is shortened there and whole in the list", () => {
  const name = "The late shift of the northern harbour";
  const html = page({ ...growthBoard, teams: [{ name, score: 3, yours: true }] });
  const width = Number(/viewBox="-6 -6 ([\d.]+) 262"/.exec(html)?.[1]);
  const start = Number(/<text x="([\d.]+)"[^>]*text-decoration/.exec(html)?.[1]);
  expect(width - start).toBeGreaterThan(18 * 7.5);
  expect(html).toContain("The late shift of…");
  expect(textOf(html)).toContain(`${name} (yours): +3`);
});
