import { readFileSync } from "node:fs";
import type { APIRequestContext } from "@playwright/test";
import type { View } from "../../engine/view.ts";
import { ask } from "./launched.ts";
import { expect, lines, talkUntil, test } from "./talk.ts";

interface Challenge {
  key: string;
  scope: string;
  scenario?: { id: string };
  entry?: { attempt: string };
}

/** What this person has played before, and its other skin: a challenge wants somebody unseen. */
const played = ["friday-invoice", "berries-dont-wait"];

/** Enters one of the week's challenges for everyone and plays it out over HTTP; `pick` chooses among the lines by its number. */
async function takePart(request: APIRequestContext, pick: number): Promise<string> {
  const { open } = (await (await request.get("/api/challenges")).json()) as { open: Challenge[] };
  const { key } = open.find(
    ({ scope, scenario }) => scope === "everyone" && scenario && !played.includes(scenario.id),
  ) as Challenge;
  const entered = (await (
    await request.post(`/api/challenges/${key}/entries`, { data: {} })
  ).json()) as Challenge;
  const attempt = entered.entry?.attempt as string;
  let { view } = (await (await request.get(`/api/attempts/${attempt}`)).json()) as { view: View };
  while (!view.ended) {
    const choice = view.choices[(pick + view.turn) % view.choices.length]?.id;
    const said = await request.post(`/api/attempts/${attempt}/say`, { data: { turn: view.turn, choice } });
    view = ((await said.json()) as { view: View }).view;
  }
  return key;
}

test("a guest plays, signs up, gets a drill due, enters a challenge, sees three neighbours, leaves, exports and deletes", async ({
  page,
  playwright,
  baseURL,
}) => {
  test.setTimeout(120_000);
  for (let other = 0; other < 4; other++) {
    const request = await playwright.request.newContext(baseURL === undefined ? {} : { baseURL });
    await takePart(request, other);
    await request.dispose();
  }

  const { id } = await talkUntil(page, "whole-way", (view) => view.ended !== undefined);
  await page.goto("/account");
  await page.getByRole("textbox", { name: "E-mail", exact: true }).fill(`ines-${Date.now()}@example.org`);
  await page.getByRole("textbox", { name: "New password", exact: true }).fill("a lamp in the window");
  await page.keyboard.press("Enter");
  await page.waitForURL(/[?&]brought=1/);
  expect((await (await page.request.get("/api/account")).json()).who).toBe("account");
  expect((await page.request.get(`/api/attempts/${id}`)).status()).toBe(200);

  // Nothing is due on the day it happened; a day later it is.
  await page.goto("/drills");
  await expect(page.getByText("Your own turn of")).toHaveCount(0);
  await ask(
    process.env.E2E_DATA as string,
    `update drill set made_at = made_at - interval '1 day' where learner = (select learner from attempt where id = '${id}')`,
  );
  await page.reload();
  await page.getByRole("button", { name: "Start with Tomas" }).first().click();
  await expect(page.locator("html[data-keys=heard]")).toBeAttached();
  await expect(lines(page).first()).toBeVisible();
  await page.keyboard.press("1");
  await expect(page.getByText(/^It comes back .+, with another face\./)).toBeVisible();

  const key = await takePart(page.request, 9);
  await page.goto(`/challenges/${key}`);
  const near = page.getByRole("region", { name: "You and your neighbours" });
  await expect(near.locator("[aria-current=true]")).toContainText("You");
  expect(await near.getByRole("row").count()).toBeGreaterThanOrEqual(3);
  await page.getByRole("button", { name: "Leave this board" }).click();
  await page.getByRole("button", { name: "Leave at once" }).click();
  await expect(page.getByRole("heading", { name: "You have left this board." })).toBeVisible();

  await page.goto("/growth");
  await expect(page.getByRole("heading", { name: "Ten skills" })).toBeVisible();

  await page.goto("/account");
  const saving = page.waitForEvent("download");
  await page.getByRole("link", { name: "Save as JSON" }).click();
  const { tables } = JSON.parse(readFileSync(await (await saving).path(), "utf8"));
  expect(tables.attempt).toHaveLength(2);
  expect(tables.entry).toMatchObject([{ status: "left" }]);
  for (const table of ["said", "drill", "review", "evidence"])
    expect(tables[table].length, table).toBeGreaterThan(0);

  await page.getByRole("button", { name: "Delete everything …" }).click();
  await page.getByRole("textbox", { name: "Password", exact: true }).fill("a lamp in the window");
  await page.getByRole("textbox", { name: "Type “delete” to go on", exact: true }).fill("delete");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Everything is deleted.")).toBeVisible();
  expect((await page.request.get(`/api/attempts/${id}`)).status()).toBe(404);
  expect((await (await page.request.get("/api/account/export")).json()).tables).toEqual({});
});
