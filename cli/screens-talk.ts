import type { Browser, Page } from "@playwright/test";
import type { Debrief } from "../engine/debrief.ts";
import type { Level, View } from "../engine/view.ts";

/** The attempts that the pictures are taken of. */
export interface Talk {
  fresh: string;
  middle: string;
  free: string;
  pressed: string;
  /** Where the buyer's thought is asked for, and at the door of the second meeting. */
  moment: string;
  door: string;
  finished: string;
}

/** What to say, turn by turn, in every attempt with this seed. */
export interface Plan {
  seed: string;
  choices: string[];
}

const seed = "screens";
/** The decision at which the talk goes wrong, so that there is something to recover from. */
const slip = 3;

/**
 * Finds a talk worth a picture: well played but for one costly line. Each rehearsal is debriefed, and its debrief
 * says what the best line would have been one decision further on.
 */
export async function rehearse(browser: Browser, baseURL: string): Promise<Plan> {
  const context = await browser.newContext({ baseURL });
  const page = await context.newPage();
  await page.goto("/");
  const choices: string[] = [];
  for (;;) {
    const id = await begin(page, "guided");
    const turns = await sayAll(page, id, choices, true);
    const debrief = (await (await page.request.get(`/api/attempts/${id}/debrief`)).json()) as Debrief;
    const next = debrief.decisions[choices.length];
    if (!next || turns === choices.length) break;
    const wanted =
      choices.length === slip ? costly(next.options) : next.options.find((option) => option.cost === 0);
    choices.push((wanted ?? next.options[0])?.choice ?? "");
  }
  await context.close();
  return { seed, choices };
}

function costly(options: Debrief["decisions"][number]["options"]) {
  return [...options].sort((one, other) => other.cost - one.cost).find((option) => option.cost <= 20);
}

/** Plays the plan as this page's guest: to the end, half way, and not at all. */
export async function finish(page: Page, plan: Plan): Promise<Talk> {
  await page.goto("/");
  const finished = await begin(page, "guided");
  await sayAll(page, finished, plan.choices);
  const half = plan.choices.slice(0, slip);
  const free = await begin(page, "free");
  await sayAll(page, free, half);
  const pressed = await begin(page, "pressed");
  const fresh = await begin(page, "guided");
  const middle = await begin(page, "guided");
  await sayAll(page, middle, half);
  const moment = await begin(page, "guided");
  await sayAll(page, moment, plan.choices, false, (view) => view.guess !== undefined);
  const door = await begin(page, "guided");
  await sayAll(page, door, plan.choices, false, (view) => view.meeting > 1);
  return { fresh, middle, free, pressed, moment, door, finished };
}

async function begin(page: Page, level: Level): Promise<string> {
  const data = { scenario: "friday-invoice", level, kind: "practice", seed };
  const response = await page.request.post("/api/attempts", { data });
  return ((await response.json()) as { id: string }).id;
}

/** Says the choices; with `onward`, then the first on offer until the talk is over. Gives the number of turns. */
async function sayAll(
  page: Page,
  id: string,
  choices: string[],
  onward = false,
  until: (view: View) => boolean = () => false,
): Promise<number> {
  let { view } = (await (await page.request.get(`/api/attempts/${id}`)).json()) as { view: View };
  while (!view.ended && !until(view)) {
    const choice = choices[view.turn] ?? (onward ? view.choices[0]?.id : undefined);
    if (choice === undefined) break;
    const response = await page.request.post(`/api/attempts/${id}/say`, {
      data: { turn: view.turn, choice },
    });
    view = ((await response.json()) as { view: View }).view;
  }
  return view.turn;
}
