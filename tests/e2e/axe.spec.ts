import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { freePort } from "../../cli/ports.ts";
import { removePostgres, startPostgres } from "../../cli/postgres.ts";
import { faults, screens, settings } from "./faults.ts";
import { besideId } from "./fixture-library.ts";
import { journeys } from "./journeys.ts";
import { start } from "./launched.ts";
import { expect, guessing, sayAll, sitDown, skipMoment, skipToDebrief, test } from "./talk.ts";

/** Plays one talk to its end over HTTP, as this page's guest. */
async function finished(page: Page): Promise<string> {
  const [journey] = [...journeys("axe", 50).values()];
  const { id } = await sitDown(page, "axe");
  await sayAll(page, id, journey?.choices ?? []);
  return id;
}

/** Plays one talk over HTTP as far as the next meeting. */
async function betweenMeetings(page: Page): Promise<string> {
  const [longest] = [...journeys("axe", 50).values()].sort(
    (one, other) => other.choices.length - one.choices.length,
  );
  const { id } = await sitDown(page, "axe");
  await sayAll(page, id, longest?.choices ?? [], (view) => view.meeting > 1);
  return id;
}

for (const [colorScheme, device, width] of settings) {
  test.describe(`${colorScheme}, ${device}`, () => {
    test.use({ colorScheme, viewport: { width, height: 860 } });

    test("axe finds nothing on the pages before the talk", async ({ page }) => {
      for (const path of [
        "/",
        "/?skill=recovery",
        "/?skill=recovery&length=short&difficulty=5&ending=no-sale",
        "/scenarios/friday-invoice",
        "/rules",
        "/nowhere",
      ]) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        expect(await faults(page), path).toEqual([]);
      }
    });

    test("axe finds nothing at the table, nor in its panels", async ({ page }) => {
      await sitDown(page, "axe");
      expect(await faults(page)).toEqual([]);
      for (const key of ["Escape", "t", "h", "n", "b"]) {
        await page.keyboard.press(key);
        await expect(page.getByRole("dialog")).toBeVisible();
        expect(await faults(page), key).toEqual([]);
        await page.keyboard.press("Escape");
        await expect(page.getByRole("dialog")).toHaveCount(0);
      }
      await sitDown(page, "axe", "free");
      expect(await faults(page), "free").toEqual([]);
      await sitDown(page, "axe", "pressed");
      expect(await faults(page), "pressed").toEqual([]);
    });

    test("axe finds nothing where the figures, the manager and the machine are at the table", async ({
      page,
    }) => {
      test.skip(process.env.E2E_URL !== undefined, "the scene is added by tests/e2e/serve.ts");
      for (const level of ["guided", "pressed"] as const) {
        await sitDown(page, "axe", level, besideId);
        expect(await faults(page), level).toEqual([]);
      }
    });

    test("axe finds nothing while two ways are watched, nor at their end", async ({ page }) => {
      await page.goto("/scenarios/friday-invoice/watch");
      await expect(page.locator("html[data-keys=heard]")).toBeAttached();
      expect(await faults(page), "a moment").toEqual([]);
      await page.getByRole("navigation", { name: "Steps of the talk" }).getByRole("button").last().click();
      await expect(page.getByText("What the dashboard said on the day")).toHaveCount(2);
      expect(await faults(page), "the end").toEqual([]);
    });

    test("axe finds nothing between two meetings, also after a reload", async ({ page }) => {
      await page.goto(`/play/${await betweenMeetings(page)}`);
      for (const visit of ["first", "reloaded"]) {
        await expect(page.locator("html[data-keys=heard]")).toBeAttached();
        if (await guessing(page).isVisible()) await skipMoment(page);
        const leave = page.getByRole("button", { name: "Leave it there for today" });
        await expect(leave).toBeVisible();
        expect(await faults(page), `${visit}: goodbye`).toEqual([]);
        await leave.click();
        await expect(page.getByRole("button", { name: "Go in" })).toBeVisible();
        expect(await faults(page), `${visit}: interlude`).toEqual([]);
        if (visit === "first") await page.reload();
      }
    });

    test("axe finds nothing in the letter, the debrief and the other chair", async ({ page }) => {
      const id = await finished(page);
      await page.goto(`/play/${id}/letter`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await faults(page), "letter").toEqual([]);
      await page.goto(`/debrief/${id}`);
      expect(await faults(page), "self-explanation").toEqual([]);
      await skipToDebrief(page);
      for (const summary of await page.locator("summary").all()) await summary.click();
      expect(await faults(page), "debrief").toEqual([]);
      await page.goto(`/debrief/${id}/chair`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await faults(page), "chair").toEqual([]);
      const { path } = await (
        await page.request.post(`/api/attempts/${id}/share`, { data: { moments: ["best"] } })
      ).json();
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await faults(page), "shared").toEqual([]);
    });
  });
}

test("axe finds nothing on a page whose database is away", async ({ page }) => {
  test.setTimeout(120_000);
  const data = mkdtempSync(join(tmpdir(), "same-side-away-"));
  const postgres = await startPostgres({ dataDir: data });
  const port = await freePort();
  const own = mkdtempSync(join(tmpdir(), "same-side-away-web-"));
  const launched = start(own, port, { databaseUrl: postgres.url });
  try {
    await launched.ready;
    const url = `http://localhost:${port}`;
    const guest = { scenario: "friday-invoice", level: "guided", kind: "practice" };
    const { id } = await (await page.request.post(`${url}/api/attempts`, { data: guest })).json();
    await postgres.stop();
    for (const colorScheme of ["light", "dark"] as const) {
      for (const [device, width] of screens) {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.setViewportSize({ width, height: 860 });
        await page.goto(`${url}/play/${id}`);
        await expect(page.getByRole("button", { name: "Look now" })).toBeVisible();
        expect(await faults(page), `${colorScheme}, ${device}`).toEqual([]);
      }
    }
  } finally {
    launched.terminate();
    await launched.ended;
    await postgres.stop();
    removePostgres(data);
    rmSync(own, { recursive: true, force: true });
  }
});
