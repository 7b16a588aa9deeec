import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Page, test } from "@playwright/test";
import { freePort } from "../../cli/ports.ts";
import { removePostgres } from "../../cli/postgres.ts";
import { ask, type Launched, start, webPid } from "./launched.ts";
import {
  allSee,
  awake,
  counted,
  expect,
  joinByCode,
  openRoom,
  openStage,
  press,
  type Session,
  sound,
  steps,
  vote,
} from "./session.ts";

test.skip(process.platform !== "linux", "finds the web server in the process table of Linux");

test.use({ actionTimeout: 30_000 });

let data: string;
let port: number;
let launched: Launched;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  data = mkdtempSync(join(tmpdir(), "same-side-room-"));
  port = await freePort();
  launched = start(data, port);
  await launched.ready;
});

test.afterAll(async () => {
  launched.terminate();
  await launched.ended;
  removePostgres(data);
});

test("a coach, a stage and four phones go through a whole session, and a power cut in the middle", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const base = `http://localhost:${port}`;
  const desk = await openRoom(browser, base, "coach@example.org");
  const id = /rooms\/([^/]+)/.exec(desk.url())?.[1] ?? "";
  const stage = await openStage(browser, base, desk);
  const code = (await (await desk.request.get(`/api/rooms/${id}?as=desk`)).json()).frame.code as string;
  await expect(stage.getByText(code).first()).toBeVisible();
  const phones: Page[] = [];
  for (const name of ["Ana", "Bo", "Chi", "Dee"]) phones.push(await joinByCode(browser, base, code, name));
  const [ana, bo, chi, dee] = phones as [Page, Page, Page, Page];
  const session: Session = { id, desk, stage, phones };
  const together = async (phase: string) =>
    expect
      .poll(async () => new Set((await steps(session)).map((step) => step.split(" ")[0])), {
        timeout: 30_000,
      })
      .toEqual(new Set([phase]));

  await test.step("lobby, and the first decision divides the room", async () => {
    await expect(stage.getByText("4 here")).toBeVisible();
    await sound(session, "lobby");
    await press(desk, "Space", "show");
    await allSee(phones, /^Listen first\./);
    await press(desk, "Space", "waiting");
    await allSee(phones, "What do you say?");
    await sound(session, "vote");
    await vote(phones, ["1", "1", "2", "3"]);
    await expect(stage.getByText("4 of 4")).toBeVisible();
    await expect(desk.locator("[data-guide=answered]")).toBeVisible();
    await press(desk, "Space");
    await allSee(phones, "The answers are in.");
    await expect(stage.getByText("The votes are in, and hidden for now.")).toBeVisible();
    await press(desk, "Space", "pair");
    await allSee(phones, "Talk it over with your neighbour.");
    await together("pair");
  });

  await test.step("the server is killed between two votes of the second round, and comes back", async () => {
    await press(desk, "Space", "waitingAgain");
    await allSee(phones, "And now?");
    await vote([ana, bo], ["1", "1"]);
    process.kill(webPid(data), "SIGKILL");
    await launched.ended;
    await chi.keyboard.press("1");
    await dee.keyboard.press("2");
    await expect(chi.getByText(/^Kept on this phone/)).toBeVisible();
    launched = start(data, port);
    await launched.ready;
    await counted(phones);
    await expect(desk.locator("[data-guide=answered]")).toBeVisible();
    await expect(stage.getByText("4 of 4")).toBeVisible();
    await together("revote");
    const votes = "select round, count(*)::int as n from vote group by round order by round";
    expect(await ask(data, votes)).toEqual([
      { round: 1, n: 4 },
      { round: 2, n: 4 },
    ]);
  });

  await test.step("the votes are shown, and hidden again", async () => {
    await press(desk, "Space");
    await allSee(phones, "The answers are in.");
    await press(desk, "v");
    await expect(stage.getByText("The votes are in, and hidden for now.")).toHaveCount(0);
    await sound(session, "votes shown");
    await press(desk, "v");
    await expect(stage.getByText("The votes are in, and hidden for now.")).toBeVisible();
  });

  await test.step("two futures go to day 90, and the room rewinds to the first decision", async () => {
    await press(desk, "f");
    await desk.getByRole("button", { name: "Go on in two futures" }).press("Enter");
    await allSee(phones, "The line of this future");
    await press(desk, "t");
    await expect(stage.getByText("What Tomas was thinking").first()).toBeVisible();
    await press(desk, "Space", "show");
    await expect(stage.getByText("Future 2").first()).toBeVisible();
    await sound(session, "two futures");
    await press(desk, "9");
    await desk.getByRole("button", { name: "Carry it there" }).press("Enter");
    await allSee(phones, "Ninety days later");
    await sound(session, "letters");
    await together("letter");
    await press(desk, "b");
    await desk.getByRole("button", { name: /^Back to here: decision 1,/ }).press("Enter");
    await allSee(phones, /^Listen first\./);
    await together("show");
  });

  await test.step("chairs are swapped, the room is paused, and every page loads again at once", async () => {
    await press(desk, "s");
    await expect(stage.getByText(/^Half of you sit in/).first()).toBeVisible();
    await press(desk, "Space", "waiting");
    await vote([ana, bo], ["1", "2"]);
    await press(desk, "p", "paused");
    for (const page of phones) await expect(page.getByText("Paused", { exact: true }).first()).toBeVisible();
    await expect(stage.getByText("Paused", { exact: true }).first()).toBeVisible();
    await Promise.all([desk, stage, ...phones].map((page) => page.reload()));
    await awake(desk);
    for (const page of phones) await expect(page.getByText("Paused", { exact: true }).first()).toBeVisible();
    await counted([ana, bo]);
    await press(desk, "p");
    for (const page of phones) await expect(page.getByText("Paused", { exact: true })).toHaveCount(0);
    await vote([chi, dee], ["1", "2"]);
    await expect(stage.getByText("4 of 4")).toBeVisible();
    await press(desk, "s");
  });

  await test.step("a phone sleeps through a step, and a co-coach's desk goes on where the first one vanished", async () => {
    await ana.context().setOffline(true);
    await press(desk, "Space");
    await allSee([bo], "The answers are in.");
    const second = await openStage(browser, base, desk);
    await second.goto(desk.url());
    await awake(second);
    await desk.close();
    await press(second, "r");
    await allSee([bo], "The room’s line");
    await ana.context().setOffline(false);
    await allSee(phones, "The room’s line");
    Object.assign(session, { desk: second });
    await together("react");
  });

  await test.step("the debrief, one behaviour each, and the report", async () => {
    const { desk } = session;
    const debrief = desk.getByRole("button", { name: /^To the debrief/ });
    await debrief.press("Enter");
    await desk.getByRole("dialog").getByRole("button", { name: "To the debrief" }).press("Enter");
    await expect(ana.getByRole("heading", { name: "Your one thing" })).toBeVisible();
    await sound(session, "debrief");
    await ana
      .getByRole("textbox", { name: "What will you do?" })
      .fill("Ask what happened before I offer anything.");
    await ana.getByRole("button", { name: "Keep it" }).press("Enter");
    await expect(ana.getByText(/^Kept\./)).toBeVisible();
    await expect(desk.getByText("Ask what happened before I offer anything.")).toBeVisible();
    await desk.getByRole("button", { name: "End the session…" }).press("Enter");
    await desk.getByRole("button", { name: "End it for everyone" }).press("Enter");
    await allSee(phones, "The session is over.");
    await desk.getByRole("link", { name: "Open the report" }).first().press("Enter");
    await expect(desk.getByRole("heading", { level: 1, name: "Report of a session" })).toBeVisible();
    await expect(desk.getByRole("heading", { name: /^Decision 1/ }).first()).toBeVisible();
  });
});
