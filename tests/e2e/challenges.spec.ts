import type { APIRequestContext } from "@playwright/test";
import { clean, faults } from "./faults.ts";
import { playOut } from "./play-out.ts";
import { atTable, expect, test } from "./talk.ts";

/** The week's fresh scene for everyone, by its key. */
async function freshScene(request: APIRequestContext): Promise<string> {
  const { open } = (await (await request.get("/api/challenges")).json()) as {
    open: { key: string; kind: string; scope: string }[];
  };
  return open.find(({ kind, scope }) => kind === "fresh" && scope === "everyone")?.key ?? "";
}

test("a guest enters the week's fresh scene, plays it out, stands among neighbours, leaves and comes back", async ({
  page,
  playwright,
  baseURL,
}) => {
  for (let other = 0; other < 3; other++) {
    const request = await playwright.request.newContext(baseURL === undefined ? {} : { baseURL });
    const key = await freshScene(request);
    const entered = await request.post(`/api/challenges/${key}/entries`, { data: {} });
    const { entry } = (await entered.json()) as { entry: { attempt: string } };
    await playOut(request, entry.attempt, other);
    await request.dispose();
  }

  expect((await page.goto("/challenges/link/nobody-was-given-this-1"))?.status()).toBe(404);
  await page.goto("/challenges");
  await expect(page.getByRole("heading", { level: 1, name: "Challenges" })).toBeVisible();
  await clean(page, "challenges");
  await page.getByRole("link", { name: "Who got nearest to somebody new?" }).click();
  await expect(page.getByText("One rated talk, once.")).toBeVisible();
  await clean(page, "before entering");
  const board = page.url();
  await page.getByRole("button", { name: /^Sit down with/ }).click();
  await expect(page).toHaveURL(/\/play\//);
  await atTable(page);
  await expect(page.getByText(/^rated, until/).filter({ visible: true })).toBeVisible();
  await playOut(page.request, page.url().split("/").at(-1) ?? "", 5);

  await page.goto(board);
  const near = page.getByRole("region", { name: "You and your neighbours" });
  await expect(near.locator("[aria-current=true]")).toContainText("You");
  expect(await near.getByRole("row").count()).toBeGreaterThan(2);
  await expect(page.getByRole("link", { name: "Read the letter" })).toBeVisible();
  await clean(page, "on the board");

  await page.getByRole("button", { name: "Leave this board" }).click();
  await expect(page.getByRole("dialog")).toContainText("at once, for everybody");
  expect(await faults(page), "leaving").toEqual([]);
  await page.getByRole("button", { name: "Leave at once" }).click();
  await expect(page.getByRole("heading", { name: "You have left this board." })).toBeFocused();
  await expect(near.getByRole("row")).toHaveCount(0);
  await page.getByRole("button", { name: "Come back" }).click();
  await expect(near.locator("[aria-current=true]")).toContainText("You");
  await expect(near.getByRole("heading")).toBeFocused();
});
