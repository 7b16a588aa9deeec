import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { playOptions } from "../../cli/play-options.ts";
import { check } from "../../cli/scenario-check.ts";
import { Misuse, type Verb } from "../../cli/scenario-files.ts";
import { proveSideBySide } from "../../cli/scenario-library.ts";
import { map } from "../../cli/scenario-map.ts";
import { create } from "../../cli/scenario-new.ts";
import { play } from "../../cli/scenario-play.ts";
import { prove } from "../../cli/scenario-prove.ts";
import { solve } from "../../cli/scenario-solve.ts";
import { printScenes } from "../../cli/scenario-tables.ts";
import { say, start } from "../../engine/play.ts";
import { prove as proveScenario } from "../../engine/prove.ts";
import { rulebook } from "../../engine/rules.ts";
import { admitted } from "../engine/fixtures/scenes.ts";
import { house } from "../house/run.ts";
import { scratch } from "./scratch.ts";

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const template = join(house, "cli/new-scenario.yaml");

/** The command as a person runs it. */
function scenario(args: readonly string[], input = ""): Ran {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(house, "cli/scenario.ts"), ...args],
    // NODE_OPTIONS of the runner are not for its children.
    { cwd: house, encoding: "utf8", input, env: { ...process.env, NO_COLOR: "1", NODE_OPTIONS: "" } },
  );
  return { status, stdout, stderr };
}

/** One verb, without the second it takes to start a process. */
async function verb(act: Verb, ...args: readonly string[]): Promise<Ran> {
  const said = { out: "", err: "" };
  vi.spyOn(console, "log").mockImplementation((text) => {
    said.out += `${text}\n`;
  });
  vi.spyOn(console, "error").mockImplementation((text) => {
    said.err += `${text}\n`;
  });
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    said.err += text;
    return true;
  });
  try {
    return { status: await act(args), stdout: said.out, stderr: said.err };
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    return { status: 2, stdout: said.out, stderr: error.message };
  } finally {
    vi.restoreAllMocks();
  }
}

function expectNoTrace({ stdout, stderr }: Ran): void {
  expect(`${stdout}${stderr}`).not.toMatch(/^\s+at .*:\d+:\d+/m);
}

/** Documents nobody can play, and what is said of them. */
const hopeless: readonly (readonly [what: string, content: Buffer | string, code: string])[] = [
  ["malformed", "id: [one, two\nbuyer: {", "yaml-syntax"],
  ["empty", "", "empty-document"],
  ["blank", " \n\n", "empty-document"],
  ["huge", "#".repeat(10_000_000), "too-large"],
  ["binary", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255, 254]), "not-text"],
  ["a list", "- one\n- two\n", "wrong-shape"],
  ["a word", "hello\n", "wrong-shape"],
  ["another shape", "id: x\nmeetings: 3\n", "wrong-shape"],
  [
    "a bomb of aliases",
    `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [${Array(9).fill("*a")}]\nc: &c [${Array(9).fill("*b")}]\nd: [${Array(9).fill("*c")}]\n`,
    "wrong-shape",
  ],
];

test("E40: documents nobody can play get a place each, exit 1 and no stack trace", () => {
  const folder = scratch();
  const files = hopeless.map(([what, content]) => {
    const file = join(folder, `${what.replaceAll(" ", "-")}.yaml`);
    writeFileSync(file, content);
    return file;
  });
  for (const name of ["check", "solve", "prove"]) {
    const ran = scenario([name, ...files]);
    expect(ran.status, ran.stderr).toBe(1);
    hopeless.forEach(([what, , code]) => {
      expect(ran.stderr, what).toMatch(
        new RegExp(`${what.replaceAll(" ", "-")}.yaml:\\d+:\\d+ error ${code}: `),
      );
    });
    expectNoTrace(ran);
  }
});

test("E40: a scenario that is not there is misuse for every verb, exit 2", async () => {
  for (const act of [check, solve, prove, play, map]) {
    const ran = await verb(act, "no-such-scenario");
    expect(ran).toEqual({ status: 2, stdout: "", stderr: 'there is no scenario "no-such-scenario"' });
  }
});

test("E40: a folder without a document, a device without an end and an endless name are misuse", async () => {
  const folder = scratch();
  expect(await verb(check, folder)).toMatchObject({ status: 2, stdout: "" });
  mkdirSync(join(folder, "scenario.yaml"));
  for (const path of [folder, "/dev/zero", "x".repeat(5000)]) {
    expect(await verb(check, path), path.slice(0, 20)).toMatchObject({ status: 2, stdout: "" });
  }
  const ran = scenario(["check", "/dev/zero"]);
  expect(ran.status).toBe(2);
  expectNoTrace(ran);
});

test("E41: check --json gives every document's diagnostics, and exit 1 when one is broken", async () => {
  const broken = join(scratch(), "broken.yaml");
  writeFileSync(broken, readFileSync(template, "utf8").replace("move: dump", "move: shout"));
  const ran = await verb(check, template, broken, "--json");
  expect(ran.status).toBe(1);
  const [whole, faulty] = JSON.parse(ran.stdout);
  expect(whole).toMatchObject({ ok: true, diagnostics: [] });
  expect(faulty.ok).toBe(false);
  expect(faulty.diagnostics).toEqual([
    expect.objectContaining({ code: "unknown-move", severity: "error", line: 86, column: 19 }),
  ]);
});

test("E42: solve --json of one scenario gives exactly its five figures, of several an array with ids", async () => {
  const one = await verb(solve, template, "--json");
  expect(one.status).toBe(0);
  const figures = JSON.parse(one.stdout);
  expect(Object.keys(figures)).toEqual(["states", "best", "worst", "random", "ms"]);
  expect(figures).toMatchObject({ states: 53, best: 77, worst: -2 });
  const two = JSON.parse((await verb(solve, template, template, "--json")).stdout);
  expect(two.map(({ id }: { id: string }) => id)).toEqual(["my-scenario", "my-scenario"]);
  expect(two[0]).toMatchObject({ states: 53, best: 77, worst: -2 });
});

test("E43: prove names every property, holds or not, with figure and place, and exits 1 when one fails", async () => {
  const ran = await verb(prove, template, "--json");
  expect(ran.status).toBe(1);
  const proof = JSON.parse(ran.stdout);
  expect(proof).toMatchObject({
    scenario: "my-scenario",
    rulebook: rulebook.version,
    states: 53,
    holds: false,
  });
  const ids = proof.properties.map(({ id }: { id: string }) => id);
  expect(ids).toEqual(
    expect.arrayContaining(["J1", "J3b", "J4", "J4b", "J4c", "J14", "J18", "J19", "J21", "T7"]),
  );
  for (const property of proof.properties) {
    expect(property).toMatchObject({ title: expect.any(String), figure: expect.any(String) });
  }
  const table = await verb(prove, template);
  expect(table.stdout).toMatch(/J4 +holds +no profitable sin +best sin -\d+/);
  expect(table.stdout).toMatch(/J19 +FAILS .*\n.*way there: listen, what-a-saturday/);
  expect(table.stderr).toContain("Proving my-scenario");
});

/** What to type for these ids in the small scene under the seed that is played when none is given. */
function keysOf(...names: string[]): string[] {
  let talk = start(admitted(readFileSync(template, "utf8")), { seed: "1", level: "guided" });
  return names.map((name) => {
    const option = playOptions(talk).find((one) => one.name === name);
    const answer = say(talk, option!.id);
    if (!answer.ok) throw new Error(answer.code);
    talk = answer.play;
    return option!.key;
  });
}

const parked = ["listen", "forty-features", "send-you-something", "you-know-where"];

test("E44: play replays a list of numbers, of L and of ids to its ending and letter, and prices every line", async () => {
  const keys = keysOf(...parked);
  expect(keys.join(",")).toMatch(/^L,[1-3],[1-3],[1-3]$/);
  const byNumber = await verb(play, template, "--say", keys.join(","), "--costs");
  expect(byNumber.status, byNumber.stderr).toBe(0);
  expect(byNumber.stdout).toContain("Ending: parked");
  expect(byNumber.stdout).toContain("You did not ring. Come by in the quiet season.");
  expect(byNumber.stdout).toContain("best 77 − costs 48 + luck 0 = outcome 29");
  expect(byNumber.stdout.match(/^turn \d+, cost \d+$/gm)).toHaveLength(4);
  const byId = await verb(play, template, "--say", parked.join(" "), "--costs");
  expect(byId.stdout).toBe(byNumber.stdout);
});

test("E44: a list that cannot be said is misuse, says what is on offer, and prints no talk", async () => {
  for (const [list, complaint] of [
    ["1,9", '"9" is not on offer at turn 1; there are 1 ('],
    ["L,L", '"L" is not on offer at turn 1'],
    ["what-a-saturday,what-a-saturday", '"what-a-saturday" is not on offer at turn 1'],
    ["L,1,1,1,1", "goes on after the end of the talk, at turn 4"],
  ] as const) {
    const ran = await verb(play, template, "--say", list);
    expect(ran.status, list).toBe(2);
    expect(ran.stderr).toContain(complaint);
    expect(ran.stdout).toBe("");
  }
});

test("E44: a list that ends before the talk shows where it stands", async () => {
  const ran = await verb(play, template, "--say", "L");
  expect(ran.status).toBe(0);
  expect(ran.stdout).toContain("The list ends here; the talk does not.");
  expect(ran.stdout).not.toContain("Ending:");
  expect(ran.stdout).not.toContain("would cost here");
  const priced = await verb(play, template, "--say", "listen,what-a-saturday", "--costs");
  const prices = [...priced.stdout.matchAll(/^ +(\d+) {2}([a-z-]+)$/gm)].map(([, cost, name]) => [
    name,
    cost,
  ]);
  expect(Object.fromEntries(prices)).toMatchObject({ "both-at-once": "0", "send-you-something": "33" });
});

test("E44: at level free the terminal names neither mood nor chair; at level guided it does", async () => {
  const free = (await verb(play, template, "--say", "L", "--level", "free")).stdout;
  const guided = (await verb(play, template, "--say", "L")).stdout;
  expect(guided).toMatch(/minutes left · calm · chair \w+/);
  expect(free).toMatch(/minutes left$/m);
  expect((await verb(play, template, "--level", "hard")).status).toBe(2);
});

test("E44: typed by hand, numbers and L are said, nonsense is asked again, q leaves, and so does the end of input", async () => {
  const whole = scenario(
    ["play", template],
    `nonsense\n${keysOf(...parked)
      .join("\n")
      .toLowerCase()}\n`,
  );
  expect(whole.status, whole.stderr).toBe(0);
  expect(whole.stderr).toContain("Type the number of a line");
  expect(whole.stdout).toContain("Ending: parked");
  for (const input of ["q\n", "L\n", ""]) {
    const left = scenario(["play", template], input);
    expect(left.status).toBe(0);
    expect(left.stdout).not.toContain("Ending:");
  }
});

test("E45: map draws every beat inside its meeting and every choice once", async () => {
  const { status, stdout } = await verb(map, "friday-invoice");
  expect(status).toBe(0);
  expect(stdout).toMatch(/^flowchart TD\n {2}subgraph meeting1\["1 · The bakery office, Saturday, 06:40"\]/);
  const document = readFileSync(join(house, "scenarios/friday-invoice/scenario.yaml"), "utf8");
  const choices = [...document.matchAll(/^ {10}- id: (\S+)$/gm)].map(([, id]) => id);
  expect(choices.length).toBeGreaterThan(30);
  for (const id of choices) expect(stdout.split(`${id}: `), id).toHaveLength(2);
  expect(stdout).toMatch(/-->\|"whichever-way: park 1"\| parked/);
  expect(stdout.match(/^ {2}subgraph /gm)).toHaveLength(stdout.match(/^ {2}end$/gm)?.length ?? 0);
});

test("E45: map keeps an author's quotes and brackets out of Mermaid's grammar, and follows goes and release", async () => {
  const file = join(scratch(), "scene.yaml");
  const text = readFileSync(template, "utf8")
    .replace("question: Have you come to look, or to show me something?", `question: 'Is "this" <b>#1</b>?'`)
    .replace("id: forty-features\n", "id: forty-features\n            goes: closing-up\n")
    .replace("move: park", "move: release")
    .replace("  parked:\n", "  released:\n")
    .replace("[comes-back, parked]", "[comes-back, released]");
  writeFileSync(file, text);
  const { stdout } = await verb(map, file);
  expect(stdout).toContain("Is #34;this#34; #60;b#62;#35;1#60;/b#62;?");
  expect(stdout).toContain('beat0 -->|"forty-features: dump 1"| beat2');
  expect(stdout).toContain('beat2 -->|"you-know-where: release 1"| released');
});

test("E46: new makes a scene that checks clean and can be played, and refuses what is there already", async () => {
  const folder = scratch();
  const made = await verb(create, "my-first", "--in", folder);
  expect(made.status, made.stderr).toBe(0);
  const file = join(folder, "my-first/scenario.yaml");
  const checked = await verb(check, file);
  expect(checked.stdout).toMatch(/playable, 0 errors, 0 warnings/);
  expect(readFileSync(file, "utf8")).toContain("\nid: my-first\n");
  const before = readFileSync(file, "utf8");
  const again = await verb(create, "my-first", "--in", folder);
  expect(again.status).toBe(2);
  expect(again.stderr).toContain("is there already");
  expect(readFileSync(file, "utf8")).toBe(before);
});

test("E46: new refuses an id that would not be one, and writes nothing", async () => {
  const folder = scratch();
  for (const id of ["My-First", "1st", "a b", "../up", "a--b", "-", "a".repeat(61), ""]) {
    const ran = await verb(create, "--in", folder, "--", id);
    expect(ran.status, id).toBe(2);
    expect(ran.stderr).toContain("is no id");
  }
  expect((await verb(create)).status).toBe(2);
  expect(existsSync(join(folder, "up"))).toBe(false);
});

test("E47: an unknown verb, option or number of names is misuse; help is not", async () => {
  for (const args of [[], ["shout"], ["toString"], ["check", "--loud"]]) {
    const ran = scenario(args);
    expect(ran.status, args.join(" ")).toBe(2);
    expect(ran.stderr).not.toBe("");
    expectNoTrace(ran);
  }
  expect((await verb(play, "friday-invoice", "friday-invoice")).status).toBe(2);
  for (const act of [play, map, create]) expect((await verb(act)).status).toBe(2);
  expect((await verb(check, "friday-invoice", "--watch", "--json")).status).toBe(2);
  expect(scenario(["--help"])).toMatchObject({ status: 0, stderr: "" });
});

test("E48: the schema that editors use says what the engine reads", () => {
  const printed = scenario(["schema"]);
  expect(printed.status).toBe(0);
  const published = JSON.parse(readFileSync(join(house, "public/scenario.schema.json"), "utf8"));
  expect(published).toEqual(JSON.parse(printed.stdout));
  for (const document of [template, join(house, "scenarios/friday-invoice/scenario.yaml")]) {
    expect(readFileSync(document, "utf8")).toMatch(
      /^# yaml-language-server: \$schema=\S+public\/scenario.schema.json\n/,
    );
  }
});

test("E43: scenes proven side by side are proven alike, in their order, and one that cannot be played is none", async () => {
  const text = readFileSync(template, "utf8");
  const file = { path: template, name: "small", text };
  const heard = new Set<string>();
  const results = await proveSideBySide([file, { ...file, text: "" }, file], (_, id) => heard.add(id));
  expect(results[1]).toBeNull();
  expect(results[0]).toEqual(results[2]);
  const alone = proveScenario(admitted(text));
  expect(JSON.parse(JSON.stringify(results[0]?.proof))).toEqual(JSON.parse(JSON.stringify(alone)));
  expect([...heard]).toEqual(alone.properties.map(({ id }) => id));
  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line) => void lines.push(line));
  printScenes([alone, { ...alone, properties: alone.properties.map((row) => ({ ...row, holds: true })) }]);
  const table = lines.join("\n");
  expect(table).toMatch(/J19 +one slip can be recovered from +✗ +✓/);
  expect(table).toMatch(/\nmy-scenario\n(?:.*\n)* +J19 +FAILS/);
  expect(table).toMatch(/Crude players\n +my-scenario: .*passive -?\d+/);
});
