import { expect, test } from "vitest";
import type { Wish } from "../../../engine/room-event.ts";
import { deskViewSchema } from "../../../engine/room-view.ts";
import { DeskDialogs, type Sheet } from "../../../ui/rooms/desk-dialogs.tsx";
import { isOffered } from "../../../ui/rooms/desk-moves.ts";
import { nextDeed } from "../../../ui/rooms/desk-next.ts";
import { treeOf } from "../../../ui/rooms/desk-rewind.tsx";
import { DeskScreen } from "../../../ui/rooms/desk-screen.tsx";
import { countStandings, fitting } from "../../../ui/rooms/desk-standing.ts";
import { drawn, textOf } from "../drawn.tsx";
import { frame, Led, opened, plan, type State, states } from "../fixtures/desk.ts";

const nothing = () => undefined;

function screen(led: Led, more: Partial<Parameters<typeof DeskScreen>[0]> = {}): string {
  const desk = led.view;
  return drawn(
    <DeskScreen
      {...{ frame, desk, plan, map: null, home: "/cohorts/x/sessions", now: opened + 60_000 }}
      {...{ costs: false, delegate: null, trouble: null, next: nextDeed(desk), sending: false }}
      {...{ onDeed: nothing, onPerson: nothing, onWish: nothing, ...more }}
    />,
  );
}
const read = (state: State) => textOf(screen(states[state]()));
/** What a screen reader finds: the text without what is hidden from it. */
const heard = (html: string) =>
  textOf(html.replace(/<(span|p|div)[^>]*aria-hidden="true"[^>]*>.*?<\/\1>/gs, " "));
const mainButton = (html: string) =>
  textOf(/<button[^>]*data-desk="sensible".*?<\/button>/s.exec(html)?.[0] ?? "");

test.each<[State, string]>([
  ["emptyLobby", "Open the stage (Space)"],
  ["lobby", "Begin the session (Space)"],
  ["show", "Open the vote (Space)"],
  ["think", "Close the vote (Space)"],
  ["answered", "Close the vote (Space)"],
  ["silent", "Vote again (Space)"],
  ["divided", "Talk it over in pairs (Space)"],
  ["agreed", "Play the room’s line (Space)"],
  ["pair", "Vote again (Space)"],
  ["revote", "Close the vote (Space)"],
  ["revoted", "Play the room’s line (Space)"],
  ["silentTwice", "My own line… (Space)"],
  ["react", "On to the next decision (Space)"],
  ["paused", "Go on (Space)"],
  ["twoFutures", "Open the vote (Space)"],
  ["lastAnswer", "Ninety days later (Space)"],
  ["letter", "To the debrief (Space)"],
  ["alone", "Bring everyone back (Space)"],
  ["after", "Next: What Tomas wanted (Space)"],
  ["lastTopic", "End the session… (Space)"],
  ["closed", "Open the report (Space)"],
])("in %s the one big button says: %s", (state, says) => {
  expect(mainButton(screen(states[state]()))).toBe(says);
});

test.each(Object.keys(states) as State[])("in %s one sentence says what to do now, and why", (state) => {
  const html = screen(states[state]());
  expect(html.match(/data-guide=/g)).toHaveLength(1);
  const sentence = textOf(/<p data-guide="[^"]*"[^>]*>(.*?)<\/p>/s.exec(html)?.[1] ?? "");
  expect(sentence.length).toBeGreaterThan(40);
  expect(sentence).not.toMatch(/desk\.|undefined|\{/);
});

test("the desk is tried on what the contract allows", () => {
  for (const make of Object.values(states)) {
    const { view } = make();
    expect(deskViewSchema.parse(view)).toEqual(view);
  }
});

test("what a line costs is not in the page until it is shown, blurred or otherwise", () => {
  const led = states.divided();
  const hidden = screen(led);
  const costs =
    led.view.futures[0]?.weighed.map(({ cost }) => Math.round(cost)).filter((cost) => cost > 0) ?? [];
  expect(costs.length).toBeGreaterThan(0);
  expect(heard(hidden)).not.toMatch(/costs \d/);
  for (const cost of costs) expect(hidden).not.toContain(`−${cost}<`);
  const shown = heard(screen(led, { costs: true }));
  for (const cost of costs) expect(shown).toContain(`costs ${cost} point`);
});

test("the buyer's thought is not in the page while it is sealed, and is once it is revealed", () => {
  const led = states.react();
  const thought = led.view.futures[0]?.thought ?? "";
  expect(thought.length).toBeGreaterThan(10);
  const words = textOf(thought).replaceAll("*", "").slice(0, 30);
  expect(read("react")).not.toContain(words);
  expect(textOf(screen(led.do({ kind: "thought", on: true })))).toContain(words);
});

test("nobody's choice stands beside a name: rooms in which two people swapped their votes look the same", () => {
  const html = screen(states.think());
  expect(html).toContain("has answered");
  expect(textOf(html)).toContain("1 answered 3 thinking");
  const asking = () => states.show().do({ kind: "think" });
  const looks = (first: number, other: number, ...then: Wish[]) => {
    const led = asking()
      .vote(first, other, 2, null)
      .do(...then);
    const votes = led.room.forks[0]?.votes[0];
    const people = ([1, 2, 3, 4] as const).map((person) => sheet(led, { person }));
    return { html: [screen(led), screen(led, { costs: true }), ...people], said: votes?.get(1)?.choice };
  };
  const close: Wish = { kind: "close" };
  const steps: Wish[][] = [[], [close], [close, { kind: "votes", on: true }], [close, { kind: "pair" }]];
  for (const then of steps) {
    const [one, swapped] = [looks(0, 1, ...then), looks(1, 0, ...then)];
    expect(one.said).not.toBe(swapped.said);
    expect(one.html).toEqual(swapped.html);
  }
  expect(looks(0, 1, close).html).not.toEqual(looks(0, 0, close).html);
});

test("who is away is told apart, with the seat kept", () => {
  const led = states.lobby();
  led.away = new Set([2]);
  const text = textOf(screen(led));
  expect(text).toContain("1 away, seat kept");
  expect(heard(screen(led))).toContain("Bo is away, the seat is kept.");
});

test("a divided room is told in numbers", () => {
  expect(read("divided")).toContain("The room is divided: 50 % on its first choice");
  expect(read("agreed")).toContain("The room agrees: 100 % on one line.");
});

test("after a second vote both stand beside each line", () => {
  expect(heard(screen(states.revoted()))).toMatch(/before 2 , now 4 votes/);
});

test("in the lobby there are the ground rules, the hour and the stops of the plan", () => {
  const text = read("lobby");
  for (const part of [
    "Lines are discussed, people are not.",
    "No answer is shown with a name.",
    "The first costly mistake may be mine.",
    "For you, not to be read aloud: play one tempting line",
    "How this hour goes",
    "35 min Play.",
    "3 stop points",
    "KITE 42",
  ])
    expect(text).toContain(part);
});

test("the clock counts from zero as the room begins; the frame is the lobby's", () => {
  expect(read("emptyLobby")).toContain("0:00 of 0:55");
  const led = states.show();
  const began = led.view.began ?? 0;
  expect(textOf(screen(led, { now: began }))).toContain("0:00 of 0:55");
  expect(textOf(screen(led, { now: began + 24 * 60_000 }))).toContain("0:24 of 0:55");
});

test("two futures stand one under the other, each with its people", () => {
  const text = read("twoFutures");
  expect(text).toContain("Future 1");
  expect(text).toContain("Future 2");
  expect(heard(screen(states.twoFutures()))).toMatch(/is here, future 2\./);
});

test("questions wait until they are settled", () => {
  const led = states.show().phone(2, { kind: "park", text: "Is a refund ever <b>hush</b> money?" });
  const html = screen(led);
  expect(html).toContain("Is a refund ever &lt;b&gt;hush&lt;/b&gt; money?");
  const [question] = led.view.parked;
  led.do({ kind: "settle", question: question?.question ?? 0 });
  expect(textOf(screen(led))).toContain("1 dealt with");
});

test("a thousand people are counted, and a hundred and twenty of them drawn until more are asked for", () => {
  const led = new Led().join(1000).do({ kind: "begin" }, { kind: "think" }).vote(0, 0, 1);
  const html = screen(led);
  expect(textOf(html)).toContain("3 answered 997 thinking");
  expect(textOf(html)).toContain("Show 880 more");
  expect(html.match(/<li class="grid \[content-visibility/g)).toHaveLength(120);
  const { people } = led.view;
  expect(fitting(people, { words: "person 99", only: null, asked: true })).toHaveLength(11);
  expect(fitting(people, { words: "", only: "answered", asked: true })).toHaveLength(3);
  expect(fitting(people, { words: "", only: "unspoken", asked: true })).toHaveLength(997);
});

test("who never chose is counted once something was asked", () => {
  expect(textOf(screen(states.lobby()))).not.toContain("never chose");
  expect(textOf(screen(states.show()))).not.toContain("never chose");
  const led = new Led().join(3).do({ kind: "begin" }, { kind: "think" });
  expect(textOf(screen(led))).toContain("3 never chose");
  led.vote(0).do({ kind: "close" });
  expect(textOf(screen(led))).toContain("2 never chose");
});

test("who was taken out or banned is in no list but their own", () => {
  const led = states.lobby().do({ kind: "remove", seat: 1 }, { kind: "ban", seat: 2 });
  const { people } = led.view;
  expect(fitting(people, { words: "", only: null, asked: false }).map(({ name }) => name)).toEqual([
    "Chidi",
    "Dot",
  ]);
  expect(countStandings(people, false)).toEqual([
    ["here", 2],
    ["removed", 1],
    ["banned", 1],
  ]);
});

function sheet(led: Led, which: Sheet, more: Partial<Parameters<typeof DeskDialogs>[0]> = {}): string {
  return drawn(
    <DeskDialogs
      {...{ sheet: which, desk: led.view, name: "Tomas", costs: false, delegate: null }}
      {...{ onDelegate: nothing, onWish: nothing, onClose: nothing, ...more }}
    />,
  );
}

test("rewinding lists every decision with its votes and the line that was played, and not the one the room is at", () => {
  const led = states.react().do({ kind: "next" });
  const text = textOf(sheet(led, "rewind"));
  expect(text).toContain("Decision 1, meeting 1 · votes 2 · 2");
  expect(text).toContain("The room said");
  expect(text).toContain("The room is here.");
  expect(sheet(led, "rewind").match(/>Back to here</g)).toHaveLength(1);
});

test("where the room parted, rewinding lists both lines", () => {
  const led = states.twoFutures();
  const [fork] = led.view.room.forks;
  const text = textOf(sheet(led, "rewind"));
  for (const said of [fork?.played, fork?.other])
    expect(text).toContain(textOf(said?.text.slice(0, 20) ?? "?"));
  expect(text).toContain("Future 2 said");
});

test("forks grow under the one they came from", () => {
  const led = states.react().do({ kind: "next" }, { kind: "rewind", fork: 1 });
  const tree = treeOf(led.view.room.forks);
  expect(tree.map(({ fork }) => fork.number)).toEqual([1, 3]);
  expect(tree[0]?.after.map(({ fork }) => fork.number)).toEqual([2]);
});

test("two futures begin with the two most voted lines chosen", () => {
  expect(sheet(states.divided(), "futures").match(/checked=""/g)).toHaveLength(2);
});

test("a delegate is somebody who has answered, in the seller's chair", () => {
  const led = states.think().vote(undefined, 1).do({ kind: "close" });
  const text = textOf(sheet(led, "delegate"));
  expect(text).toContain("Choose somebody who has voted Ana Bo Play");
});

test("ending, carrying on, going off alone and leaving the talk say first what they do", () => {
  const led = states.divided();
  expect(textOf(sheet(led, "end"))).toContain("There is no way back into the room.");
  expect(textOf(sheet(led, "carry"))).toContain("the letter from Tomas comes next");
  expect(textOf(sheet(led, "alone"))).toContain("You bring the room back");
  expect(textOf(sheet(led, "debrief"))).toContain("without the letter");
});

test("a person's sheet holds the digits of the seat, and nothing of what they chose", () => {
  const led = states.answered();
  const text = textOf(sheet(led, { person: 1 }));
  expect(text).toContain("Ana");
  expect(text).toContain("101");
  const { choices } = led.view.room.futures[0]!;
  expect(choices.length).toBeGreaterThan(2);
  for (const { kind, text: line } of choices)
    expect(text).not.toContain(kind === "listen" ? "Say nothing" : line.slice(0, 20));
});

test("what is not on offer has no button: a key asks for no more than a button would", () => {
  const desk = states.think().view;
  const next = nextDeed(desk);
  for (const deed of ["play", "rewind", "carry", "alone", "votes", "futures"] as const)
    expect(isOffered(deed, desk, next), deed).toBe(false);
  expect(isOffered("pause", desk, next)).toBe(true);
});
