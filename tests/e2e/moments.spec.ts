import type { Debrief } from "../../engine/debrief.ts";
import type { PublicFace, View } from "../../engine/view.ts";
import {
  expect,
  guessing,
  lines,
  skipClaims,
  skipMoment,
  skipToDebrief,
  stored,
  talkUntil,
  test,
} from "./talk.ts";

const atMoment = (view: View) => view.guess !== undefined && view.breaks === undefined;
const atDoor = (view: View) => view.breaks !== undefined && view.guess === undefined;
const over = (view: View) => view.ended !== undefined;

test("two lines of plan open one more first line, and come back beside what happened", async ({ page }) => {
  await page.goto("/");
  const { scenarios } = (await (await page.request.get("/api/scenarios")).json()) as {
    scenarios: PublicFace[];
  };
  const scene = scenarios.find(({ opener }) => opener) as PublicFace;
  const counts: number[] = [];
  for (const question of ["What for?", "What is it that <i>must not</i> happen?"]) {
    await page.goto(`/scenarios/${scene.id}`);
    await page.getByText("Two lines of plan open one more first line.").click();
    await page.getByRole("textbox", { name: "What they want from it" }).fill("to be left in peace");
    await page.getByRole("textbox", { name: "My first question" }).fill(question);
    const opened = page.getByText("Both lines are there: one more first line is open.");
    await expect(opened).toHaveCount(question === "What for?" ? 0 : 1);
    await page.getByRole("button", { name: `Sit down with ${scene.buyer.shortName}` }).click();
    await expect(lines(page).first()).toBeVisible();
    counts.push(await lines(page).count());
  }
  expect(counts[1]).toBe((counts[0] ?? 0) + 1);
  const id = page.url().split("/").at(-1) ?? "";
  for (let { view } = await stored(page, id); !view.ended; { view } = await stored(page, id)) {
    const data = { turn: view.turn, choice: view.choices[0]?.id };
    await page.request.post(`/api/attempts/${id}/say`, { data });
  }
  await page.goto(`/debrief/${id}`);
  for (let step = 0; step < 2; step++) await page.getByRole("button", { name: "Skip" }).click();
  const plan = page.getByRole("group").filter({ hasText: "What you had planned, and what came of it" });
  await expect(plan.getByText("What is it that <i>must not</i> happen?")).toBeVisible();
  await expect(plan.getByText(/Your first question was|You asked no question/)).toBeVisible();
  // The next talk wants a plan of its own.
  await page.goto(`/scenarios/${scene.id}`);
  await page.getByText("Plan with two hats on").click();
  await expect(page.getByRole("textbox", { name: "My first question" })).toHaveValue("");
});

test("what he was thinking is guessed by two keys, then told; the talk does not notice", async ({ page }) => {
  const { id, view } = await talkUntil(page, "guess", atMoment);
  await page.goto(`/play/${id}`);
  await expect(guessing(page)).toBeVisible();
  await expect(lines(page)).toHaveCount(0);
  await page.keyboard.press("1");
  await page.keyboard.press("3");
  await expect(guessing(page).getByText("Tomas’s own")).toBeVisible();
  const { guesses, said } = (await stored(page, id)) as { said: string[]; guesses?: { turn: number }[] };
  expect(guesses).toMatchObject([
    { turn: view.guess?.turn, thought: view.guess?.thoughts[0]?.id, confidence: 3 },
  ]);
  expect(said).toHaveLength(view.turn);
  await page.keyboard.press("Enter");
  await expect(lines(page).first()).toBeVisible();
  await page.reload();
  await expect(lines(page).first()).toBeVisible();
  await expect(guessing(page)).toHaveCount(0);
});

test("the page that asks holds no sign of the answer", async ({ page }) => {
  const { id, view } = await talkUntil(page, "sign", atMoment);
  await page.goto(`/play/${id}`);
  const options = guessing(page).getByRole("radio");
  await expect(options).toHaveCount(3);
  const shapes = await guessing(page)
    .locator("label")
    .evaluateAll((labels) =>
      labels
        .map((label) => label.cloneNode(true) as HTMLElement)
        .map((label) => {
          for (const text of label.querySelectorAll("em, .key")) text.remove();
          return label.outerHTML;
        }),
    );
  expect(new Set(shapes).size).toBe(1);
  expect(await page.content()).not.toMatch(/"truth"|\\"truth\\"/);
  expect(Object.keys(view.guess?.thoughts[0] ?? {}).sort()).toEqual(["id", "text"]);
});

test("one key skips the question for good, and nothing is stored", async ({ page }) => {
  const { id } = await talkUntil(page, "skip", atMoment, "free");
  await page.goto(`/play/${id}`);
  await skipMoment(page);
  await expect(lines(page).first()).toBeVisible();
  await page.reload();
  await expect(lines(page).first()).toBeVisible();
  await expect(guessing(page)).toHaveCount(0);
  expect(await stored(page, id)).toMatchObject({ guesses: [] });
});

test("a guess that does not arrive keeps nobody from the talk", async ({ page }) => {
  const { id } = await talkUntil(page, "lost", atMoment);
  await page.route("**/guess", (route) => route.abort());
  await page.goto(`/play/${id}`);
  await expect(guessing(page)).toBeVisible();
  await page.keyboard.press("2");
  await page.keyboard.press("1");
  await expect(page.getByText("It could not be asked.")).toBeVisible();
  await page.unroute("**/guess");
  await page.keyboard.press("1");
  await expect(guessing(page).getByRole("button", { name: "Go on" })).toBeFocused();
});

test("the notebook keeps his sentences by key and by press, three of them", async ({ page }) => {
  const { id } = await talkUntil(page, "notes", (view) => view.turn === 1);
  await page.goto(`/play/${id}`);
  await expect(lines(page).first()).toBeVisible();
  await page.keyboard.press("k");
  await expect(page.getByText(/^In your notebook: “/)).toBeVisible();
  await page.keyboard.press("n");
  const book = page.getByRole("dialog", { name: "Notebook" });
  await expect(book.getByRole("textbox", { name: "Line 1" })).not.toHaveValue("");
  const sentences = book.getByRole("list").first().getByRole("button");
  const free = sentences.filter({ hasNotText: "kept" });
  const wanted = await free.first().textContent();
  await free.first().click();
  await expect(book.getByRole("textbox", { name: "Line 2" })).toHaveValue(
    wanted?.replace(/^“|”$/g, "") ?? "",
  );
  await book.getByRole("textbox", { name: "Line 3" }).fill("ask about <Monday>");
  await expect(book.getByText("Your three lines are full.")).toBeVisible();
  // What cannot be kept any more stays readable, and a press on it changes nothing.
  await free.first().click({ force: true });
  await expect(book.getByRole("textbox", { name: "Line 3" })).toHaveValue("ask about <Monday>");
  await book.getByRole("button", { name: "Clear line 1" }).click();
  await expect(book.getByText("Your three lines are full.")).toHaveCount(0);
});

test("at the next door what was told is remembered, then shown, and can be walked past", async ({ page }) => {
  const { id, view } = await talkUntil(page, "door", atDoor);
  await page.goto(`/play/${id}`);
  await expect(page.locator("html[data-keys=heard]")).toBeAttached();
  await page.getByRole("button", { name: "Leave it there for today" }).click();
  const recall = page.getByRole("region", { name: "Before you go in: what did Tomas tell you?" });
  await recall.getByRole("textbox").fill("thirty wages");
  await recall.getByRole("button", { name: "Compare" }).click();
  for (const fact of view.recall?.told ?? []) await expect(recall.getByText(fact)).toBeVisible();
  if (view.recall?.told.length === 0) await expect(recall.getByText(/^Nothing yet/)).toBeVisible();
  if (view.recall?.owed) await expect(recall.getByText("You owe him")).toBeVisible();
  await page.getByRole("button", { name: "Go in" }).click();
  await expect(lines(page).first()).toBeVisible();
});

test("where there is no other door, what was told is asked for at the table, and the question has the focus", async ({
  page,
}) => {
  const told = (view: View) => view.recall !== undefined && view.guess === undefined;
  const { id, view } = await talkUntil(page, "table", told, "guided", "easy-yes");
  await page.goto(`/play/${id}`);
  const recall = page.getByRole("region", { name: "Before you go on: what did Meera just tell you?" });
  await expect(recall).toBeFocused();
  await expect(lines(page)).toHaveCount(0);
  await recall.getByRole("button", { name: "Compare" }).click();
  await expect(recall.getByText(view.recall?.told[0] ?? "")).toBeVisible();
  await recall.getByRole("button", { name: "Go on" }).click();
  await expect(lines(page).first()).toBeVisible();
});

test("three claims are picked, checked once, and stand on the debrief again", async ({ page }) => {
  const { id } = await talkUntil(page, "claims", over);
  await page.goto(`/debrief/${id}`);
  await page.getByRole("button", { name: "Skip" }).click();
  const boxes = page.getByRole("group", { name: "What only you could say to Tomas" }).getByRole("checkbox");
  await expect(page.getByRole("button", { name: "Check them" })).toBeDisabled();
  for (const at of [0, 1, 2]) await boxes.nth(at).check();
  await expect(boxes.nth(3)).toBeDisabled();
  await page.getByRole("button", { name: "Check them" }).click();
  const verdicts = page.getByText(/^(From this talk|True of Tomas|Fits anybody|Not so in this talk)/);
  await expect(verdicts).toHaveCount(3);
  const said = await verdicts.allTextContents();
  await page.getByRole("button", { name: "Go on to the debrief" }).click();
  await expect(page.getByRole("heading", { name: "How the conversation went" })).toBeVisible();
  await page.reload();
  await expect(verdicts).toHaveCount(3);
  expect(await verdicts.allTextContents()).toEqual(said);
});

test("claims made in another window stand, and this one shows them", async ({ page }) => {
  const { id } = await talkUntil(page, "claims-twice", over);
  await page.goto(`/debrief/${id}`);
  await page.getByRole("button", { name: "Skip" }).click();
  const other = await page.context().newPage();
  await other.goto(`/debrief/${id}`);
  for (const [at, each] of [page, other].entries()) {
    const boxes = each.getByRole("checkbox");
    await boxes.nth(at).check();
    await each.getByRole("button", { name: "Check them" }).click();
    await expect(each.getByText(/^(From this talk|True of Tomas|Fits anybody|Not so)/)).toHaveCount(1);
  }
  await expect(other.getByRole("heading", { name: "How the conversation went" })).toBeVisible();
});

test("beside each thought stands the dashboard, and a repair is marked", async ({ page }) => {
  const { id } = await talkUntil(page, "beside", over);
  const debrief = (await (await page.request.get(`/api/attempts/${id}/debrief`)).json()) as Debrief;
  await page.goto(`/debrief/${id}/chair`);
  await expect(page.getByRole("figure", { name: "The dashboard then" })).toHaveCount(
    debrief.decisions.length,
  );
  await page.goto(`/debrief/${id}`);
  await skipToDebrief(page);
  const points = page.getByRole("group", { name: "Choose a decision to open it" }).getByRole("radio");
  for (const [index, { mended }] of debrief.decisions.entries()) {
    await points.nth(index).focus();
    await points.nth(index).press("Space");
    await expect(
      page
        .getByRole("article")
        .first()
        .getByText(/^Put right here/),
    ).toHaveCount(Number(mended));
  }
});

test("the debrief tells how often a guess was right and how sure it was, to its owner alone", async ({
  page,
  browser,
}) => {
  const { id, view } = await talkUntil(page, "told", atMoment);
  const data = { turn: view.guess?.turn, thought: view.guess?.thoughts[1]?.id, confidence: 3 };
  expect((await page.request.post(`/api/attempts/${id}/guess`, { data })).status()).toBe(200);
  for (let { view: now } = await stored(page, id); !now.ended; { view: now } = await stored(page, id)) {
    const line = { turn: now.turn, choice: now.choices[0]?.id };
    await page.request.post(`/api/attempts/${id}/say`, { data: line });
  }
  await page.goto(`/debrief/${id}`);
  await page.getByRole("textbox").fill("a private line");
  await page.getByRole("button", { name: "Keep it and go on" }).click();
  await skipClaims(page);
  await page.getByText("What you thought Tomas was thinking").click();
  await expect(page.getByText(/You guessed once/)).toBeVisible();
  await expect(page.getByText(/you were sure/)).toBeVisible();
  const { path } = await (
    await page.request.post(`/api/attempts/${id}/share`, { data: { moments: ["best"] } })
  ).json();
  const theirs = await (await browser.newContext()).newPage();
  await theirs.goto(path);
  await expect(theirs.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(theirs.getByText("What you thought Tomas was thinking")).toHaveCount(0);
  await theirs.context().close();
});
