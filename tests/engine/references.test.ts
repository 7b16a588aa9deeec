import { describe, expect, test } from "vitest";
import { checkScenario } from "../../engine/check.ts";
import { MOST_BEATS } from "../../engine/target.ts";
import { scaffoldText } from "./fixtures/scenes.ts";

const lease = `truths:
  - id: lease
    name: How long she can stay
    values:
      - { id: safe, weight: 1, text: "The lease runs on." }
      - { id: ending, weight: 1, text: "The lease ends in June." }
`;

/** The small scene with some of its text replaced; every replacement must find its place. */
function changed(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2) throw new Error(`not in exactly one place: ${from}`);
    return text.replace(from, () => to);
  }, scaffoldText);
}

const found = (text: string): string[] =>
  checkScenario(text).diagnostics.map(({ code, path }) => `${code} ${path}`);

const paragraph = "      - when: { facts: [apprentices] }";
const stall = "            move: stall\n";

describe("E34: a name that means nothing is reported where it stands", () => {
  test.each([
    [
      "a fact a line needs",
      [[stall, `${stall}            needs: [keys]\n`]],
      "unknown-fact meetings[0].beats[1].choices[2].needs",
    ],
    [
      "a fact a beat tells",
      [["fact: apprentices", "fact: keys"]],
      "unknown-fact meetings[0].beats[1].tells.fact",
    ],
    [
      "a fact a letter asks after",
      [[paragraph, "      - when: { facts: [keys] }"]],
      "unknown-fact letters[0].paragraphs[1].when.facts",
    ],
    [
      "a fact a letter does without",
      [[paragraph, "      - when: { without: [keys] }"]],
      "unknown-fact letters[0].paragraphs[1].when.without",
    ],
    [
      "a choice a letter remembers",
      [[paragraph, "      - when: { did: [sing] }"]],
      "unknown-target letters[0].paragraphs[1].when.did",
    ],
    [
      "a choice a letter misses",
      [[paragraph, "      - when: { didNot: [sing] }"]],
      "unknown-target letters[0].paragraphs[1].when.didNot",
    ],
    [
      "a beat that was best",
      [[paragraph, "      - when: { peak: [lunch] }"]],
      "unknown-target letters[0].paragraphs[1].when.peak",
    ],
    [
      "a beat that was worst",
      [[paragraph, "      - when: { trough: [lunch] }"]],
      "unknown-target letters[0].paragraphs[1].when.trough",
    ],
    [
      "a truth a letter asks after",
      [[paragraph, "      - when: { truth: { lease: safe } }"]],
      "unknown-truth letters[0].paragraphs[1].when.truth.lease",
    ],
    [
      "a truth a line shows",
      [[stall, `${stall}            shows: lease\n`]],
      "unknown-truth meetings[0].beats[1].choices[2].shows",
    ],
    [
      "a value a letter asks after",
      [
        ["truths: []\n", lease],
        [paragraph, "      - when: { truth: { lease: lost } }"],
      ],
      "unknown-value letters[0].paragraphs[1].when.truth.lease",
    ],
    [
      "a beat to go to",
      [[stall, `${stall}            goes: lunch\n`]],
      "unknown-target meetings[0].beats[1].choices[2].goes",
    ],
  ] as const)("%s", (_, changes, expected) => {
    expect(found(changed(...changes))).toEqual([expected]);
  });

  test("a detour may be remembered by its name", () => {
    expect(found(changed([paragraph, "      - when: { did: [listen] }"]))).toEqual([]);
  });
});

describe("E34: an id used twice is reported at its second use", () => {
  test.each([
    ["beats", [["      - id: the-bench", "      - id: full-house"]], "meetings[0].beats[1].id"],
    [
      "choices of two beats",
      [["- id: both-at-once", "- id: no-room-left"]],
      "meetings[0].beats[1].choices[0].id",
    ],
    ["values", [["truths: []\n", lease.replace("id: ending", "id: safe")]], "truths[0].values[1].id"],
    [
      "facts",
      [["secret: true }\n", 'secret: true }\n  - { id: apprentices, name: "again" }\n']],
      "facts[1].id",
    ],
  ] as const)("%s", (_, changes, path) => {
    expect(found(changed(...changes))).toContain(`duplicate-id ${path}`);
  });
});

test("E34: a beat that leads to itself or back is a cycle; one that leads over a beat is none", () => {
  for (const target of ["the-bench", "full-house"]) {
    expect(found(changed([stall, `${stall}            goes: ${target}\n`]))).toEqual([
      "cycle meetings[0].beats[1].choices[2].goes",
    ]);
  }
  expect(found(changed([stall, `${stall}            goes: closing-up\n`]))).toEqual([]);
});

test("E34: lines that end the talk lead to no beat", () => {
  const text = changed(
    ["            move: ask\n", "            move: release\n"],
    [
      "            name: Said back what there is to see\n            move: reflect",
      "            name: Said back\n            move: release",
    ],
    ["            move: dump\n", "            move: release\n"],
  );
  expect(found(text)).toEqual([
    "unreachable-beat meetings[0].beats[1]",
    "unreachable-beat meetings[0].beats[2]",
  ]);
});

test("E34: a talk has at most 16 beats", () => {
  const from = scaffoldText.indexOf("      - id: the-bench");
  const to = scaffoldText.indexOf("      - id: closing-up");
  const one = scaffoldText.slice(from, to).replace(/ {8}tells:\n(?: {10}.*\n)+/, "");
  const more = (count: number): string => {
    const copies = Array.from({ length: count }, (_, number) =>
      one.replace(/id: (the-bench|both-at-once|one-quiet-hour|send-you-something)/g, `id: $1-${number}`),
    );
    return (scaffoldText.slice(0, to) + copies.join("") + scaffoldText.slice(to)).replace(
      "minutes: 15",
      "minutes: 100",
    );
  };
  const tooMany = (text: string): boolean => found(text).includes("out-of-range meetings");
  expect(tooMany(more(MOST_BEATS - 2))).toBe(true);
  expect(tooMany(more(MOST_BEATS - 3))).toBe(false);
});

test("E34: a meeting that turns on a truth says what happens for every value", () => {
  const from = scaffoldText.indexOf("      - id: closing-up");
  const second = `  - place: "Next morning"
    minutes: 15
    turn: { truth: lease, mood: { safe: up }, says: { safe: "It runs on.", lost: "Gone." } }
    walkout: "Out."
    beats:
`;
  const text = `${scaffoldText.slice(0, from)}${second}${scaffoldText.slice(from)}`.replace(
    "truths: []\n",
    lease,
  );
  expect(found(text).filter((one) => one.includes("turn"))).toEqual([
    "unknown-value meetings[1].turn.mood",
    "unknown-value meetings[1].turn.says",
    "unknown-value meetings[1].turn.says.lost",
  ]);
});
