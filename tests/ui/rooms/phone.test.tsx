import { expect, test } from "vitest";
import { JoinRoom } from "../../../ui/rooms/join-room.tsx";
import { PhonePage } from "../../../ui/rooms/phone-page.tsx";
import { drawn, textOf } from "../drawn.tsx";
import { asked, frame, Session } from "../fixtures/room.ts";

type Known = ReturnType<Session["phone"]>;
const page = (first: Known) => drawn(<PhonePage frame={frame} locked={false} closed={false} first={first} />);
const text = (first: Known) => textOf(page(first));
const divided = [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 2, null];
const split = () => asked().votes(divided).desk({ kind: "close" });

/** What no phone may ever show: what a line costs, and how it is judged. */
const judged = /\bpoints\b|blunder|mistake|best line here|\bscore/i;

test("whoever knows the code sees who the buyer is and is asked for a name", () => {
  const html = drawn(
    <PhonePage frame={frame} locked={false} closed={false} first={{ room: null, desk: null, you: null }} />,
  );
  expect(textOf(html)).toContain("You will sit across from Tomas Herrera");
  expect(html).toContain('autoComplete="given-name"');
});

test("a locked door is said, and the way back for who has a seat stands open", () => {
  const html = drawn(<JoinRoom frame={frame} locked />);
  expect(textOf(html)).toContain("The door is closed for now");
  expect(html).toMatch(/<details[^>]* open=""/);
});

test("the lobby has the own name, how many are here, and the digits for another phone", () => {
  const shown = text(new Session().join(12).phone(2, "Bo"));
  expect(shown).toContain("You have a seat, Bo.");
  expect(shown).toContain("12 are here.");
  expect(shown).toContain("the same name, and 4711");
});

test("SHOW has what the buyer says and no lines yet", () => {
  const session = new Session().join(2).desk({ kind: "begin" });
  const html = page(session.phone(1));
  expect(textOf(html)).toContain("Three times.");
  expect(html).not.toContain("aria-keyshortcuts");
});

test("THINK has every line under its digit, listening under L, and a way to pass", () => {
  const session = asked();
  const html = page(session.phone(1));
  const lines = session.view.futures[0]!.choices.filter(({ kind }) => kind === "line");
  expect(lines.length).toBeGreaterThan(2);
  for (const index of lines.keys()) expect(html).toContain(`aria-keyshortcuts="${index + 1}"`);
  expect(html).toContain('aria-keyshortcuts="L"');
  expect(html).toContain('aria-keyshortcuts="P"');
  expect(html).not.toContain('aria-pressed="true"');
});

test("a vote that counts is marked, can be changed, and may say how sure it is", () => {
  const html = page(asked().votes(divided).phone(8));
  expect(html.match(/aria-pressed="true"/g)).toHaveLength(1);
  expect(textOf(html)).toContain("Counted. You can change it until the coach closes the question.");
  expect(textOf(html)).toContain("How sure are you?");
});

test("who passes is not asked how sure they are", () => {
  const shown = text(asked().votes(divided).phone(12));
  expect(shown).toContain("Counted.");
  expect(shown).not.toContain("How sure are you?");
});

test("the hidden split shows one's own answer and nobody else's", () => {
  const session = split();
  const shown = text(session.phone(8));
  expect(shown).toContain("The answers are in.");
  expect(shown).toContain("You chose");
  expect(shown).not.toMatch(/\d votes?/);
  expect(text(session.desk({ kind: "votes", on: true }).phone(8))).toContain("7 votes");
});

test("in PAIR one's own choice lies on the table", () => {
  const shown = text(split().desk({ kind: "pair" }).phone(8));
  expect(shown).toContain("Talk it over with your neighbour.");
  expect(shown).toContain("You felt the second one.");
});

test("REVOTE has the earlier answer ready, and it counts only once it is said again", () => {
  const session = split().desk({ kind: "pair" }, { kind: "revote" });
  const before = page(session.phone(1));
  expect(textOf(before)).toContain("Keep what I said");
  expect(before).not.toContain('aria-pressed="true"');
  const after = page(session.votes([1]).phone(1));
  expect(textOf(after)).not.toContain("Keep what I said");
  expect(after.match(/aria-pressed="true"/g)).toHaveLength(1);
});

test("REACT has the line, the answer, and the thought only once it is revealed", () => {
  const session = split().desk({ kind: "play", lines: [{ by: "room" }] });
  expect(text(session.phone(1))).toContain("The room’s line");
  expect(text(session.phone(1))).toContain("Since four.");
  expect(text(session.phone(1))).not.toContain("What Tomas was thinking");
  expect(text(session.desk({ kind: "thought", on: true }).phone(1))).toContain("What Tomas was thinking");
});

test("a delegate is told that the own line was played, and nobody else is told whose it was", () => {
  const session = split().desk({ kind: "play", lines: [{ by: "delegate", seat: 8 }] });
  expect(text(session.phone(8))).toContain("The coach played your line.");
  expect(text(session.phone(1))).toContain("The line of one of you");
});

test("with chairs swapped, half the room is asked what it would like to hear and reads the answer aloud", () => {
  const session = new Session()
    .join(4)
    .desk({ kind: "begin" }, { kind: "swap", on: true }, { kind: "think" });
  const chairs = [1, 2, 3, 4].map((seat) => session.phone(seat).you.chair);
  expect(chairs.filter((chair) => chair === "buyer")).toHaveLength(2);
  const seat = chairs.indexOf("buyer") + 1;
  expect(text(session.phone(seat))).toContain("You sit in Tomas’s chair. Which line would you like to hear?");
  const menu = session.menu();
  session
    .votes([0, 0, 0, 0])
    .desk({ kind: "close" }, { kind: "play", lines: [{ by: "coach", choice: menu[0]!.id }] });
  expect(text(session.phone(seat))).toContain("Read this aloud, as Tomas");
  expect(text(session.phone(chairs.indexOf("seller") + 1))).not.toContain("Read this aloud");
});

test("in two futures a phone says which one is its own, and asks in that one", () => {
  const session = split();
  const [one, other] = session.menu();
  session.desk({ kind: "futures", choices: [one!.id, other!.id] }, { kind: "next" }, { kind: "think" });
  const first = session.phone(1);
  const second = session.phone(8);
  expect([first.you.future, second.you.future]).toEqual([0, 1]);
  expect(text(first)).toContain("Future 1 of 2");
  expect(text(second)).toContain("Future 2 of 2");
});

test("the letters of both futures are read, one's own first", () => {
  const session = split();
  const [one, other] = session.menu();
  session.desk({ kind: "futures", choices: [one!.id, other!.id] }, { kind: "next" }).carry();
  const shown = text(session.phone(8));
  expect(shown.indexOf("Your future")).toBeGreaterThan(-1);
  expect(shown.indexOf("The other future")).toBeGreaterThan(shown.indexOf("Your future"));
});

test("while the room is paused nothing can be pressed that would not count", () => {
  const html = page(asked().desk({ kind: "pause", on: true }).phone(1));
  expect(textOf(html)).toContain("The coach has stopped the clock.");
  const lines = html.match(/<button[^>]*aria-keyshortcuts[^>]*>/g) ?? [];
  expect(lines.length).toBeGreaterThan(3);
  for (const button of lines) expect(button).toContain('aria-disabled="true"');
});

test("alone mode leads to the own talk", () => {
  expect(text(split().desk({ kind: "alone", on: true }).phone(1))).toContain("To my own talk");
});

test("who was banned, or comes after the end, is told so; who left may come back", () => {
  expect(text(new Session().join(2).desk({ kind: "ban", seat: 1 }).phone(1))).toContain(
    "This room is closed to you.",
  );
  expect(text(new Session().join(2).say(1, { kind: "leave" }).phone(1))).toContain("Take a seat");
  expect(text(split().carry().desk({ kind: "end" }).phone(1))).toContain("The session is over.");
});

test("no phone shows a cost, a verdict or a score at any step", () => {
  const steps = [
    new Session().join(3),
    asked().votes(divided),
    split().desk({ kind: "votes", on: true }),
    split().desk({ kind: "pair" }, { kind: "revote" }),
    split().desk({ kind: "play", lines: [{ by: "room" }] }, { kind: "thought", on: true }),
    split().carry(),
  ];
  for (const session of steps) expect(text(session.phone(1)), session.view.phase).not.toMatch(judged);
});
