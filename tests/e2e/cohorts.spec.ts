import { type APIRequestContext, expect } from "@playwright/test";
import { cleanOnce } from "./faults.ts";
import { playOut } from "./play-out.ts";
import { test, troublesOf } from "./talk.ts";

/** A talk played to its end. Gives its id. */
async function playedTalk(request: APIRequestContext): Promise<string> {
  const wish = { scenario: "friday-invoice", level: "free", kind: "practice" };
  const { id } = (await (await request.post("/api/attempts", { data: wish })).json()) as { id: string };
  await playOut(request, id, 0);
  return id;
}

test("a coach makes a cohort, invites by a list, reads a talk a trainee shows, comments and sets a band; the trainee finds both and closes it again", async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(150_000);
  await page.goto("/cohorts");
  await expect(page.getByText("You are in no cohort yet.")).toBeVisible();
  await cleanOnce(page, "no cohort");
  const email = `coach-${Date.now()}@example.com`;
  const data = { email, password: "a long walk by the river", pseudonym: "the coach" };
  expect((await page.request.post("/api/account/sign-up", { data })).status()).toBe(201);
  await page.reload();
  await page.getByLabel("Name of a new cohort").fill("Night shift");
  await page.getByRole("button", { name: "Make it" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Night shift" })).toBeVisible();

  await page.getByLabel("One line each: e-mail, name, role").fill("ana@example.com,Ana Lima\nnobody\n");
  await page.getByRole("button", { name: "Make links" }).click();
  await expect(page.getByText("1 new link. 1 line was left out:")).toBeVisible();
  await expect(page.getByText("Line 2: there is no e-mail address")).toBeVisible();
  await cleanOnce(page, "people");
  const cohort = page.url();
  const { invitations } = (await (
    await page.request.get(`${cohort.replace("/cohorts", "/api/cohorts")}/invitations`)
  ).json()) as { invitations: [{ path: string }] };

  const trainee = await (await browser.newContext(baseURL === undefined ? {} : { baseURL })).newPage();
  const troubles = troublesOf(trainee);
  const talk = await playedTalk(trainee.request);
  await trainee.goto(invitations[0].path);
  await cleanOnce(trainee, "the door");
  await trainee.getByRole("button", { name: "Come in" }).click();
  await expect(trainee).toHaveURL(cohort);
  await trainee.getByLabel("My coaches may open my talks").check();
  await expect(trainee.getByText("Your finished talks are shown to your coaches.")).toBeVisible();
  await cleanOnce(trainee, "a trainee's place");

  await trainee.reload();
  await expect(trainee.getByLabel("My coaches may open my talks")).toBeChecked();

  await page.reload();
  await page.getByRole("link", { name: "Talks of Ana Lima" }).click();
  await expect(page.getByRole("heading", { name: "Talks of Ana Lima" })).toBeVisible();
  await cleanOnce(page, "a trainee's page");
  await page.locator(`a[href$="/talks/${talk}"]`).click();
  await expect(page.getByRole("heading", { name: "Band" })).toBeVisible();
  await page.getByLabel("Say something about this line").fill("Look at his hands here.");
  await page.getByRole("button", { name: "Say it" }).click();
  await expect(page.getByText("Look at his hands here.")).toBeVisible();
  await page.getByText("See it otherwise").click();
  await page.getByRole("button", { name: "Set it beside" }).click();
  await expect(page.getByText("Choose a band.")).toBeVisible();
  await page.getByRole("combobox", { name: "Band" }).selectOption({ index: 1 });
  await page.getByRole("textbox", { name: "Reason" }).fill("He came back by himself.");
  await page.getByRole("button", { name: "Set it beside" }).click();
  await expect(page.getByText("the coach of Night shift sees it as:")).toBeVisible();
  await cleanOnce(page, "a shown talk");
  const shown = page.url();

  await trainee.evaluate((id) => localStorage.setItem(`skipped:${id}`, "yes"), talk);
  await trainee.goto(`/debrief/${talk}`);
  const skip = trainee.getByRole("button", { name: /skip/i });
  while (await skip.isVisible()) await skip.click();
  await expect(trainee.getByText("He came back by himself.")).toBeVisible();
  await expect(trainee.getByText("1 comment on this talk")).toBeVisible();
  await expect(trainee.getByText("Look at his hands here.")).toBeVisible();
  await cleanOnce(trainee, "one's own debrief with comments");

  await trainee.goto(cohort);
  await trainee.getByLabel("My coaches may open my talks").uncheck();
  await expect(trainee.getByText("Nobody but you sees your talks.")).toBeVisible();
  expect((await page.goto(shown))?.status()).toBe(404);
  expect(troubles).toEqual([]);
  await trainee.context().close();
});
