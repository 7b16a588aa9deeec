import type { Page } from "@playwright/test";
import type { Debrief } from "../../engine/debrief.ts";
import { journeys } from "./journeys.ts";
import { expect, lines, sayAll, sitDown, skipClaims, skipToDebrief, stored, test } from "./talk.ts";

/** A finished talk with a costly line in it, and its debrief as the server tells it. */
async function costlyTalk(page: Page, seed: string): Promise<{ id: string; debrief: Debrief }> {
  const [longest] = [...journeys(seed, 60).values()].sort(
    (one, other) => other.choices.length - one.choices.length,
  );
  const { id } = await sitDown(page, seed);
  await sayAll(page, id, longest?.choices ?? []);
  const response = await page.request.get(`/api/attempts/${id}/debrief`);
  return { id, debrief: (await response.json()) as Debrief };
}

test("asks for the moment to take back before anything is shown, and keeps the line", async ({ page }) => {
  const { id, debrief } = await costlyTalk(page, "note");
  await page.goto(`/debrief/${id}`);
  await expect(page.getByRole("heading", { name: debrief.headline })).toHaveCount(0);
  await page
    .getByRole("textbox")
    .fill("When I brought the <b>credit notes</b>, because he had not finished.");
  await page.getByRole("button", { name: "Keep it and go on" }).click();
  await skipClaims(page);
  await expect(page.getByRole("heading", { name: debrief.headline })).toBeVisible();
  await page.reload();
  await page.getByText("What you had written").click();
  await expect(page.getByText("When I brought the <b>credit notes</b>")).toBeVisible();
});

test("shows no number above the fold, and the account balances", async ({ page }) => {
  const { id, debrief } = await costlyTalk(page, "account");
  await page.goto(`/debrief/${id}`);
  await skipToDebrief(page);
  await expect(page.getByRole("heading", { name: debrief.headline })).toBeVisible();
  const { outcome, best, luck, decisions } = debrief;
  expect(best - decisions.reduce((sum, each) => sum + each.cost, 0) + luck).toBe(outcome);
  const account = page.getByRole("group").filter({ hasText: "The account of lost points" });
  await page.getByText("The account of lost points").first().click();
  await expect(account.getByRole("row")).toHaveCount(decisions.length + 4);
  await expect(account).toContainText(`= ${String(outcome).replace("-", "−")}`);
});

test("the curve is walked by arrow keys, and a costly line is first an invitation", async ({ page }) => {
  const { id, debrief } = await costlyTalk(page, "curve");
  await page.goto(`/debrief/${id}`);
  await skipToDebrief(page);
  const points = page.getByRole("group", { name: "Choose a decision to open it" }).getByRole("radio");
  await expect(points).toHaveCount(debrief.decisions.length);
  await points.first().focus();
  await points.first().press("Space");
  await page.keyboard.press("ArrowRight");
  await expect(points.nth(1)).toBeChecked();
  const costly = debrief.decisions.findIndex((each) => each.cost > 3 && each.better);
  expect(costly).toBeGreaterThanOrEqual(0);
  await points.nth(costly).focus();
  await points.nth(costly).press("Space");
  const card = page.getByRole("article").first();
  await expect(card.getByText("There was a better line here.")).toBeVisible();
  await expect(card.getByText(debrief.decisions[costly]?.thought ?? "")).toBeHidden();
  await card.getByRole("button", { name: "Show me" }).click();
  await expect(card.getByText(debrief.decisions[costly]?.thought.replaceAll("*", "") ?? "")).toBeVisible();
});

test("tries again from a moment: the same table, the same turn, as practice", async ({ page }) => {
  const { id, debrief } = await costlyTalk(page, "again");
  await page.goto(`/debrief/${id}`);
  await skipToDebrief(page);
  const points = page.getByRole("group", { name: "Choose a decision to open it" }).getByRole("radio");
  await points.nth(1).focus();
  await points.nth(1).press("Space");
  await page.getByRole("article").first().getByRole("button", { name: "Try again from here" }).click();
  await page.waitForURL(/\/play\//);
  await expect(lines(page).first()).toBeVisible();
  const again = await page.request.get(`/api/attempts/${page.url().split("/").at(-1)}`);
  expect(await again.json()).toMatchObject({ kind: "practice", view: { turn: debrief.decisions[1]?.turn } });
});

test("the other chair tells every thought", async ({ page }) => {
  const { id, debrief } = await costlyTalk(page, "chair");
  await page.goto(`/debrief/${id}/chair`);
  for (const { thought } of debrief.decisions) {
    await expect(page.getByText(thought.replaceAll("*", "")).first()).toBeVisible();
  }
});

test("a shared link shows letter, curve and the ticked moments, until it is taken back", async ({
  page,
  browser,
}) => {
  const { id, debrief } = await costlyTalk(page, "share");
  await page.goto(`/debrief/${id}`);
  await page.getByRole("textbox").fill("a private line");
  await page.getByRole("button", { name: "Keep it and go on" }).click();
  await skipClaims(page);
  await page.getByRole("button", { name: "Make a link to share" }).click();
  const link = await page.getByRole("textbox", { name: "Link to this debrief" }).inputValue();
  const stranger = await browser.newContext();
  const theirs = await stranger.newPage();
  await theirs.goto(link);
  await expect(theirs.getByRole("heading", { name: "A talk with Tomas Herrera" })).toBeVisible();
  await expect(theirs.getByText("Your costliest line")).toBeVisible();
  await expect(theirs.getByRole("heading", { name: "How you did" })).toHaveCount(0);
  await expect(theirs.getByText(debrief.summary)).toHaveCount(0);
  await expect(theirs.getByText("a private line")).toHaveCount(0);
  await expect(theirs.getByRole("button", { name: "Try again from here" })).toHaveCount(0);
  await page.getByRole("checkbox", { name: "Your costliest line" }).uncheck();
  await expect(page.getByRole("status").filter({ hasText: "Whoever has the link" })).toBeVisible();
  await theirs.reload();
  await expect(theirs.getByText("Your best line")).toBeVisible();
  await expect(theirs.getByText("Your costliest line")).toHaveCount(0);
  await page.getByRole("button", { name: "Take the link back" }).click();
  await expect(page.getByText("The link leads nowhere now.")).toBeVisible();
  expect((await theirs.goto(link))?.status()).toBe(404);
  await stranger.close();
});

test("the plan written in the brief is shown again, and nobody else sees it", async ({ page, browser }) => {
  await page.goto("/scenarios/friday-invoice");
  await page.getByText("Plan with two hats on").click();
  await page.getByRole("textbox", { name: "My first question" }).fill("What was Friday like from here?");
  await page.getByRole("textbox", { name: "What they want from it" }).fill("<b>A name</b>, not a system.");
  await page.getByRole("button", { name: "Sit down with Tomas" }).click();
  await page.waitForURL(/\/play\//);
  const id = page.url().split("/").at(-1) ?? "";
  for (let { view } = await stored(page, id); !view.ended; { view } = await stored(page, id)) {
    const data = { turn: view.turn, choice: view.choices[0]?.id };
    await page.request.post(`/api/attempts/${id}/say`, { data });
  }
  await page.goto(`/debrief/${id}`);
  await skipToDebrief(page);
  const plan = page.getByRole("group").filter({ hasText: "What you had planned, and what came of it" });
  await expect(plan.getByText("What was Friday like from here?")).toBeVisible();
  await expect(plan.getByText("<b>A name</b>, not a system.")).toBeVisible();

  const { path } = await (
    await page.request.post(`/api/attempts/${id}/share`, { data: { moments: ["best"] } })
  ).json();
  const stranger = await browser.newContext();
  const theirs = await stranger.newPage();
  await theirs.goto(path);
  await expect(theirs.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(theirs.getByText("What was Friday like from here?")).toHaveCount(0);
  await stranger.close();
});

test("on paper what is folded lies open, and nothing asks to be pressed", async ({ page }) => {
  const { id } = await costlyTalk(page, "print");
  await page.goto(`/debrief/${id}`);
  await page.getByRole("textbox").fill("When I brought the credit notes.");
  await page.getByRole("button", { name: "Keep it and go on" }).click();
  await skipClaims(page);
  const folded = [
    page.getByText("When I brought the credit notes."),
    page.getByRole("table", { name: "The account of lost points" }),
    page.getByText("Questions to reflections"),
  ];
  for (const part of folded) await expect(part).toBeHidden();
  await page.emulateMedia({ media: "print" });
  for (const part of folded) {
    await expect(part).toBeVisible();
    expect((await part.boundingBox())?.height).toBeGreaterThan(0);
  }
  await expect(page.getByRole("button", { name: "Make a link to share" })).toBeHidden();
  await expect(page.getByRole("button", { name: "Try again from here" }).first()).toBeHidden();
});

test("the debrief waits for the end of the talk", async ({ page }) => {
  const { id } = await sitDown(page, "too-early");
  await page.goto(`/debrief/${id}`);
  await expect(page.getByRole("heading", { name: "The talk is not over yet" })).toBeVisible();
});
