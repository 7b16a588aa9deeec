import type { Page } from "@playwright/test";
import { expect, test } from "./talk.ts";

/** Sheets of A4 a page would be printed on. */
async function sheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ printBackground: true, preferCSSPageSize: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

test("the debrief of the longest talk, with a full plan and a long note, and the same as it is shared, fit two sheets of A4", async ({
  page,
}) => {
  await page.goto("/");
  const line = "What happened on the night of the second outage, seen from her chair and nobody else's";
  const plan = { mine: line, theirs: line, agenda: line, question: line, away: line };
  const wish = { scenario: "second-outage", level: "free", kind: "practice", seed: "paper", plan };
  let { id, view } = await (await page.request.post("/api/attempts", { data: wish })).json();
  while (!view.ended) {
    // Listening first where it is on offer makes the longest talk.
    const { id: choice } =
      view.choices.find(({ kind }: { kind: string }) => kind === "listen") ?? view.choices[0];
    const data = { turn: view.turn, choice };
    ({ view } = await (await page.request.post(`/api/attempts/${id}/say`, { data })).json());
  }
  expect(view.turn).toBeGreaterThan(18);
  await page.request.put(`/api/attempts/${id}/note`, {
    data: { text: "When I came without an answer. ".repeat(16) },
  });
  const moments = ["best", "costliest", "recovery"];
  const { path } = await (await page.request.post(`/api/attempts/${id}/share`, { data: { moments } })).json();
  await page.goto(`/debrief/${id}`);
  await page.getByRole("button", { name: "Skip" }).click();
  await expect(page.getByRole("heading", { name: "How you did" })).toBeVisible();
  expect(await sheets(page)).toBe(2);
  // Whoever has motion on gets no sheet with lines that have yet to arrive.
  await page.emulateMedia({ reducedMotion: "no-preference", media: "print" });
  await expect(page.locator(".settle").first()).toHaveCSS("animation-name", "none");
  await page.emulateMedia({ reducedMotion: "reduce", media: null });
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(await sheets(page)).toBeLessThanOrEqual(2);
});
