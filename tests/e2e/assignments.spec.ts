import { cleanOnce } from "./faults.ts";
import { playOut } from "./play-out.ts";
import { expect, test } from "./talk.ts";

test("Z1, V4: a coach asks for a talk by keyboard, three trainees play it, one is reminded of, and the overview tells of the three", async ({
  page,
  playwright,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const signedUp = await page.request.post("/api/account/sign-up", {
    data: { email: `coach-${Date.now()}@example.org`, password: "a lamp in the window" },
  });
  expect(signedUp.status()).toBe(201);
  const { id, code } = await (await page.request.post("/api/cohorts", { data: { name: "North" } })).json();
  const trainees = await Promise.all(
    [0, 1, 2, 3].map(async () => {
      const request = await playwright.request.newContext(baseURL === undefined ? {} : { baseURL });
      expect((await request.post("/api/cohorts/join", { data: { code } })).ok()).toBe(true);
      return request;
    }),
  );

  await page.goto(`/cohorts/${id}/overview`);
  await expect(page.getByText("4 people have not begun any talk")).toBeVisible();
  await cleanOnce(page, "empty overview");
  await page.goto(`/cohorts/${id}/assignments`);
  await expect(page.getByText("Nothing is asked of anybody yet.")).toBeVisible();
  await cleanOnce(page, "no assignments");
  await page.getByRole("button", { name: "Ask for something" }).focus();
  await page.keyboard.press("Enter");
  const form = page.getByRole("dialog", { name: "Ask for something" });
  await form.getByRole("button", { name: "Ask for it" }).press("Enter");
  await expect(form.getByText("Choose a buyer.")).toBeVisible();
  await expect(form.getByRole("combobox", { name: "Buyer" })).toBeFocused();
  await cleanOnce(page, "asking with an error");
  await form.getByRole("combobox", { name: "Buyer" }).selectOption("easy-yes");
  await form.getByRole("textbox", { name: "A line of your own" }).fill("Before Thursday.");
  await page.keyboard.press("Enter");
  await expect(form).toBeHidden();
  await expect(page.getByText("4 to do")).toBeVisible();

  const [asked] = (await (await page.request.get(`/api/cohorts/${id}/assignments`)).json()).assignments;
  for (const [number, request] of trainees.slice(0, 3).entries()) {
    const begun = await request.post(`/api/cohorts/${id}/assignments/${asked.id}/begin`, { data: {} });
    await playOut(request, (await begun.json()).attempt, number);
  }
  await page.reload();
  await expect(page.getByText("3 reached")).toBeVisible();
  await page.getByRole("link", { name: /^Who stands where/ }).click();
  await expect(page.getByRole("row")).toHaveCount(5);
  await expect(page.getByText("One person owes something.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Text" })).toHaveValue(/is due .* You find it here: http/);
  await cleanOnce(page, "who stands where");

  await page.goto(`/cohorts/${id}/overview`);
  await expect(page.getByText("One person has not begun any talk")).toBeVisible();
  await cleanOnce(page, "overview with a map");
  const first = page.getByRole("button", { name: /^Open decision 1, met 3 times/ });
  await first.focus();
  await page.keyboard.press("Enter");
  const moment = page.getByRole("dialog", { name: "Decision 1" });
  await expect(moment.getByText(/answers:/).first()).toBeVisible();
  await cleanOnce(page, "a fork as a moment");
  await page.keyboard.press("Escape");
  await expect(first).toBeFocused();
  await Promise.all(trainees.map((request) => request.dispose()));
});

test("Z6: a trainee finds what is asked of them on the first page, begins it there, and goes on later", async ({
  page,
  playwright,
  baseURL,
}) => {
  const coach = await playwright.request.newContext(baseURL === undefined ? {} : { baseURL });
  await coach.post("/api/account/sign-up", {
    data: { email: `owner-${Date.now()}@example.org`, password: "a lamp in the window" },
  });
  const { id, code } = await (await coach.post("/api/cohorts", { data: { name: "South" } })).json();
  const due = new Date(Date.now() + 3 * 86_400_000).toISOString();
  const more = { due, attempts: { min: 1, max: 2 }, band: "solid", level: "pressed", note: "" };
  await coach.post(`/api/cohorts/${id}/assignments`, { data: { scenario: "easy-yes", ...more } });
  await coach.dispose();
  await page.goto("/");
  expect((await page.request.post("/api/cohorts/join", { data: { code } })).ok()).toBe(true);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Asked of you" })).toBeVisible();
  await cleanOnce(page, "asked of you");
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page).toHaveURL(/\/play\//);
  const talk = page.url();
  await page.goto("/growth");
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(page).toHaveURL(talk);
});
