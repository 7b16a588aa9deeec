import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { CohortBand } from "../../ui/debrief/coach-band.tsx";
import { type Before, GrowthLine } from "../../ui/debrief/growth-line.tsx";
import { messages } from "../../ui/messages/all.ts";

function line(before: Before, coaches: readonly CohortBand[] = []): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" timeZone="UTC" messages={messages}>
      <GrowthLine before={before} band="solid" coaches={coaches} name="Ruth" />
    </NextIntlClientProvider>,
  ).replace(/<[^>]+>/g, " ");
}

const matched = { change: 0.18, low: 0.02, high: 0.34, moments: 4 };

test("a first talk has nothing to be held against", () => {
  expect(line({ band: null, matched: null })).toContain("This is your first talk with Ruth.");
});

test("G9: moments met before come first, with the band of the change", () => {
  const better = line({ band: "mixed", matched });
  expect(better).toMatch(/At 4 moments you had met before, your lines went further than the last times\./);
  expect(better).toContain("+18 of 100 that were to be won; most likely between +2 and +34.");
  expect(better).toContain("Last time with Ruth ended as Mixed. This one: Solid.");
});

test("a change that its band does not tell from none is called none, and a loss of one talk is not made much of", () => {
  expect(line({ band: null, matched: { ...matched, low: -0.1 } })).toContain(
    "about as far as the last times",
  );
  const worse = line({ band: null, matched: { change: -0.3, low: -0.5, high: -0.1, moments: 1 } });
  expect(worse).toContain("your line went less far than the last times. One talk says little.");
  expect(worse).toContain("−30 of 100");
});

test("K10: what coaches saw is said of both talks, with their cohort", () => {
  const [north, harbour] = ["North", "Harbour"].map((name) => ({ id: name, name }));
  if (!north || !harbour) throw new Error("two cohorts");
  const text = line({ band: "mixed", matched: null, coaches: [{ band: "costly", cohort: north }] }, [
    { band: "mixed", cohort: north },
    { band: "trusted", cohort: harbour },
  ]);
  expect(text).toContain(
    "This one: Solid. A coach of North saw the last one as Costly. A coach of North saw this one as Mixed. A coach of Harbour saw this one as Trusted.",
  );
});
