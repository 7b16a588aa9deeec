import { expect, test } from "vitest";
import { RatedUntil } from "../../ui/play/rated-until.tsx";
import { TimeOver } from "../../ui/play/time-over.tsx";
import { TroubleBanner } from "../../ui/play/trouble-banner.tsx";
import { drawn, textOf } from "./drawn.tsx";

const deadline = { at: "2026-11-26T18:00:00Z", now: "2026-11-24T09:00:00Z" };

test("a rated talk says quietly until when it runs", () => {
  expect(textOf(drawn(<RatedUntil deadline={deadline} className="" />))).toBe("rated, until Thursday 18:00");
});

test("when the time is over it is said what happened, what was kept, and how it goes on", () => {
  const over = { attempt: "a1", scenario: "friday-invoice", level: "free", deadline } as const;
  const text = textOf(drawn(<TimeOver {...over} turn={3} />));
  expect(text).toContain("The time for this rated talk is over.");
  expect(text).toContain("It ran until Thursday 18:00. The 3 lines you had said are kept");
  expect(text).toContain("Practise on from here");
  expect(textOf(drawn(<TimeOver {...over} turn={0} />))).toContain("Nothing had been said yet");
});

test("that the time is over is heard, though not seen twice", () => {
  const html = drawn(<TroubleBanner trouble="late" elsewhere={false} kept={false} onRetry={() => {}} />);
  expect(html).toContain('<p class="sr-only">No line can be said here any more');
  expect(html).not.toContain("settle");
});
