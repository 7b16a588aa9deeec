import { beforeEach, expect, test } from "vitest";
import type { View } from "../../engine/view.ts";
import type { Answer } from "../../ui/play/post.ts";
import { createTalk, type Habits, type Pending } from "../../ui/play/store.ts";
import { middle, opening, secondMeeting } from "./fixtures/tomas.ts";

const after = (view: View, turn: number): View => ({ ...middle, turn, meeting: view.meeting });

let sent: string[] = [];
let answers: Answer[] = [];
let looks: Answer[] = [];
let kept: (Pending | null)[] = [];
let waiting: (() => void)[] = [];

function talkOf(first: View, closed = false) {
  const habits: Habits = {
    wire: {
      say: async (turn, choice) => {
        sent.push(`${turn}:${choice}`);
        return answers.shift() ?? { ok: false, why: "offline" };
      },
      look: async () => looks.shift() ?? { ok: false, why: "offline" },
    },
    keep: (pending) => kept.push(pending),
    later: (run) => {
      waiting.push(run);
      return () => {
        waiting = waiting.filter((each) => each !== run);
      };
    },
  };
  return createTalk(first, habits, closed);
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => {
  sent = [];
  answers = [];
  looks = [];
  kept = [];
  waiting = [];
});

test("a choice is shown at once and the next view comes with the answer", async () => {
  const talk = talkOf(opening);
  answers = [{ ok: true, view: after(opening, 1) }];
  talk.getState().say("a2");
  expect(talk.getState().pending?.id).toBe("a2");
  await settle();
  expect(talk.getState()).toMatchObject({
    pending: null,
    trouble: null,
    elsewhere: false,
    view: { turn: 1 },
  });
  expect(kept).toEqual([{ turn: 0, choice: "a2" }, null]);
});

test("a double click sends one choice", async () => {
  const talk = talkOf(opening);
  answers = [{ ok: true, view: after(opening, 1) }];
  talk.getState().say("a2");
  talk.getState().say("a2");
  talk.getState().say("a3");
  await settle();
  expect(sent).toEqual(["0:a2"]);
});

test("a line that is not on offer is never sent", async () => {
  const talk = talkOf(opening);
  talk.getState().say("b1");
  await settle();
  expect(sent).toEqual([]);
});

test("without a network the choice is kept and sent again until the server has it", async () => {
  const talk = talkOf(opening);
  answers = [
    { ok: false, why: "offline" },
    { ok: false, why: "database" },
    { ok: true, view: after(opening, 1) },
  ];
  talk.getState().say("a1");
  await settle();
  expect(talk.getState()).toMatchObject({ trouble: "offline", pending: { id: "a1" } });
  waiting.shift()?.();
  await settle();
  expect(talk.getState().trouble).toBe("database");
  waiting.shift()?.();
  await settle();
  expect(sent).toEqual(["0:a1", "0:a1", "0:a1"]);
  expect(talk.getState()).toMatchObject({ trouble: null, pending: null, view: { turn: 1 } });
  expect(kept.at(-1)).toBeNull();
});

test("when another tab chose first, this one shows what was said there", async () => {
  const talk = talkOf(opening);
  answers = [{ ok: false, why: "taken" }];
  looks = [{ ok: true, view: after(opening, 1) }];
  talk.getState().say("a1");
  await settle();
  expect(talk.getState()).toMatchObject({ elsewhere: true, pending: null, view: { turn: 1 } });
});

test("looking again takes up what another tab has said, and never goes back", async () => {
  const talk = talkOf(after(opening, 2));
  looks = [
    { ok: true, view: after(opening, 4) },
    { ok: true, view: after(opening, 3) },
  ];
  await talk.getState().look();
  expect(talk.getState()).toMatchObject({ elsewhere: true, view: { turn: 4 } });
  await talk.getState().look();
  expect(talk.getState().view.turn).toBe(4);
});

test("between two meetings there is a goodbye, then a page, then the next table", async () => {
  const talk = talkOf(middle);
  answers = [{ ok: true, view: secondMeeting }];
  talk.getState().say("b5");
  await settle();
  expect(talk.getState().stage).toBe("parting");
  talk.getState().onward();
  expect(talk.getState().stage).toBe("between");
  talk.getState().onward();
  expect(talk.getState().stage).toBe("table");
});

test("a reload on the turn that led into a meeting reads on from the goodbye", () => {
  const talk = talkOf(secondMeeting);
  expect(talk.getState().stage).toBe("parting");
  talk.getState().onward();
  talk.getState().onward();
  expect(talk.getState()).toMatchObject({ stage: "table", before: secondMeeting });
  expect(talkOf(middle).getState().stage).toBe("table");
});

test("a line left unsent at the new table goes out after a reload, and the page is at the table", async () => {
  const talk = talkOf(secondMeeting);
  talk.getState().say("b1");
  expect(talk.getState()).toMatchObject({ stage: "table", pending: { id: "b1" } });
  expect(sent).toEqual(["5:b1"]);
});

test("a talk that is gone says so and stops asking", async () => {
  const talk = talkOf(opening);
  answers = [{ ok: false, why: "gone" }];
  talk.getState().say("a1");
  await settle();
  expect(talk.getState().trouble).toBe("gone");
  expect(waiting).toEqual([]);
});

test("a line that comes after the time is not said, is not kept for later, and nothing more is sent", async () => {
  const talk = talkOf(opening);
  answers = [{ ok: false, why: "late" }];
  talk.getState().say("a1");
  await settle();
  expect(talk.getState()).toMatchObject({ trouble: "late", pending: null, view: { turn: 0 } });
  expect(kept.at(-1)).toBeNull();
  talk.getState().say("a2");
  talk.getState().retry();
  await talk.getState().look();
  expect(sent).toEqual(["0:a1"]);
  expect(talk.getState().trouble).toBe("late");
});

test("a talk whose time was over when the page was made takes no line", async () => {
  const talk = talkOf(opening, true);
  talk.getState().say("a1");
  await settle();
  expect(talk.getState()).toMatchObject({ trouble: "late", pending: null });
  expect(sent).toEqual([]);
});
