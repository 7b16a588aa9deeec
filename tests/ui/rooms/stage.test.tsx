import { expect, test } from "vitest";
import { StageRoom } from "../../../ui/rooms/stage-room.tsx";
import { drawn, textOf } from "../drawn.tsx";
import { asked, frame, Session } from "../fixtures/room.ts";

const stage = (session: Session, coach = true) =>
  drawn(<StageRoom frame={frame} first={session.stage} coach={coach} />);
const text = (session: Session) => textOf(stage(session));
const divided = [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 2, null];
const split = () => asked().votes(divided).desk({ kind: "close" });
const pressed = (html: string) =>
  [...html.matchAll(/<button[^>]*class="press[^"]*"[^>]*>(.*?)<\/button>/g)].map(([, inside]) =>
    textOf(inside ?? ""),
  );

test("the lobby has the code large, who waits across the table, and how many have a seat", () => {
  const shown = text(new Session().join(12));
  expect(shown).toContain("KITE 42");
  expect(shown).toContain("Take a seat across from Tomas Herrera");
  expect(shown).toContain("12 here");
});

test("while people think, the stage has the lines and how many have answered, and no counts", () => {
  const shown = text(asked().votes([0, 1]));
  expect(shown).toContain("2 of 12 have answered");
  expect(shown).toContain("Twenty to seven on a Saturday");
  expect(shown).not.toMatch(/\d votes?/);
});

test("votes are hidden until the coach shows them", () => {
  const session = split();
  expect(text(session)).toContain("The votes are in, and hidden for now.");
  expect(text(session)).not.toMatch(/\d votes?/);
  const shown = text(session.desk({ kind: "votes", on: true }));
  for (const counted of ["7 votes", "3 votes", "1 vote", "1 passed"]) expect(shown).toContain(counted);
});

test("a second round stands beside the first", () => {
  const session = split()
    .desk({ kind: "pair" }, { kind: "revote" })
    .votes([1, 1])
    .desk({ kind: "close" }, { kind: "votes", on: true });
  expect(text(session)).toContain("5 votes 7 before");
});

test("the half in the buyer's chair is counted apart", () => {
  const session = new Session()
    .join(6)
    .desk({ kind: "begin" }, { kind: "swap", on: true }, { kind: "think" });
  session.votes([0, 1, 0, 1, 0, 1]).desk({ kind: "close" }, { kind: "votes", on: true });
  expect(text(session)).toContain("Half of you sit in Tomas’s chair");
  expect(text(session)).toContain("Tomas’s chair would like to hear: 3");
});

test("the thought stays sealed until it is revealed", () => {
  const session = split().desk({ kind: "play", lines: [{ by: "room" }] });
  expect(text(session)).toContain("The room said");
  expect(text(session)).not.toContain("What Tomas was thinking");
  expect(text(session.desk({ kind: "thought", on: true }))).toContain("What Tomas was thinking");
});

test("two futures stand side by side, each with its line, and their letters too", () => {
  const session = split();
  const [one, other] = session.menu();
  session.desk({ kind: "futures", choices: [one!.id, other!.id] });
  const shown = text(session);
  expect(shown).toContain("Future 1");
  expect(shown).toContain("Future 2");
  const letters = stage(session.desk({ kind: "next" }).carry());
  expect(textOf(letters)).toContain("Ninety days later");
  expect(letters.match(/<article/g)).toHaveLength(2);
  expect(textOf(letters)).toContain("From here both were played on as well as could be.");
});

test("the way so far is drawn, and said in words beside it", () => {
  const session = split().desk({ kind: "play", lines: [{ by: "room" }] }, { kind: "next" });
  const html = stage(session);
  expect(html).toContain('aria-label="The way of the room, decision by decision"');
  expect(textOf(html)).toContain("7 · 3 · 1");
});

test("the coach at the stage has the next move first, an observer has none", () => {
  expect(pressed(stage(asked()))[0]).toBe("Close the vote");
  expect(pressed(stage(split())).slice(0, 3)).toEqual([
    "Play the room’s line",
    "Talk it over in pairs",
    "Show votes",
  ]);
  expect(pressed(stage(split(), false))).toEqual(["Full screen F"]);
});

test("the stage emphasises no move that the desk might not call sensible", () => {
  const main = (session: Session) =>
    textOf(/<button[^>]*press-main.*?<\/button>/s.exec(stage(session))?.[0] ?? "");
  expect(main(new Session())).toBe("");
  expect(main(asked())).toBe("Close the vote");
  expect(main(split())).toBe("");
  expect(main(split().desk({ kind: "votes", on: true }))).toBe("");
  const again = split().desk({ kind: "pair" }, { kind: "revote" }).votes([1, 1]).desk({ kind: "close" });
  expect(main(again)).toBe("");
  expect(main(again.desk({ kind: "votes", on: true }))).toBe("Play the room’s line");
});

test("two futures are offered at the stage only while everybody sees which lines they would be", () => {
  expect(text(split())).not.toContain("Two futures");
  expect(text(split().desk({ kind: "votes", on: true }))).toContain("Two futures");
});

test("the stage has no name of anybody, no cost and no score at any step", () => {
  const session = split();
  const [one, other] = session.menu();
  const steps = [
    new Session().join(3),
    asked().votes(divided),
    split().desk({ kind: "votes", on: true }),
    split().desk({ kind: "play", lines: [{ by: "delegate", seat: 8 }] }),
    session.desk({ kind: "futures", choices: [one!.id, other!.id] }),
    split().carry(),
  ];
  for (const each of steps)
    expect(text(each), each.view.phase).not.toMatch(/\bAna\b|\bpoints\b|blunder|mistake|\bscore/i);
});
