import { afterEach, expect, test, vi } from "vitest";
import { beginTalk, wireOf } from "../../ui/play/post.ts";

afterEach(() => vi.unstubAllGlobals());

function answering(status: number, code: string) {
  vi.stubGlobal("fetch", async () => Response.json({ code, status }, { status }));
}

test("a line that comes after the time is told from one that somebody else said first", async () => {
  answering(409, "deadline_passed");
  expect(await wireOf("a").say(0, "x")).toEqual({ ok: false, why: "late" });
  answering(409, "turn_taken");
  expect(await wireOf("a").say(0, "x")).toEqual({ ok: false, why: "taken" });
});

test("an open rated talk of the same game is not taken for a lost network", async () => {
  answering(409, "challenge_running");
  const wish = { scenario: "friday-invoice", level: "free", kind: "practice" } as const;
  expect(await beginTalk(wish)).toEqual({ ok: false, why: "rated" });
});
