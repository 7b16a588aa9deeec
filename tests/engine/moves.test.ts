import { describe, expect, test } from "vitest";
import { type Buyer, moods, PROMISE, SIGNED, tops, WOUND } from "../../engine/buyer.ts";
import { type Move, moveNames } from "../../engine/rulebook.ts";
import { buyerWith, effectOf, type Saying, sayTo } from "./fixtures/lines.ts";

interface Row {
  readonly line: Move;
  readonly to?: Partial<Buyer>;
  readonly how?: Saying;
  /** What happens angry, irritated, withdrawn, guarded, calm, warm; withdrawn buyers are cool ones. */
  readonly gives: readonly string[];
}

const ends = "−6 burns misses";
const six = (what: string): string[] => Array.from({ length: 6 }, () => what);

/** The grid of model.md 3.4, for a buyer at T2 U1 N1 R1 without a wound, unless `to` says otherwise. */
const grid: readonly Row[] = [
  { line: "ask", gives: ["−1 misses", "misses", "misses", "N+1", "N+1", "N+1"] },
  { line: "ask", to: { understood: 0 }, gives: ["−1 misses", "misses", "misses", "misses", "N+1", "N+1"] },
  { line: "ask", how: { depth: 2 }, gives: ["−1 misses", "N+1", "N+1", "N+1", "U+1 N+1", "U+1 N+1"] },
  { line: "reflect", gives: ["irritated U+1", "guarded U+1", "guarded U+1", "U+1", "U+1", "U+1"] },
  {
    line: "reflect",
    how: { depth: 2 },
    gives: [
      "irritated T+1 U+1",
      "guarded T+1 U+1",
      "guarded T+1 U+1",
      "calm T+1 U+1",
      "warm T+1 U+1",
      "T+1 U+1",
    ],
  },
  { line: "empathise", gives: ["irritated U+1", "guarded U+1", "guarded U+1", "calm U+1", "U+1", "U+1"] },
  {
    line: "empathise",
    how: { depth: 0 },
    gives: ["−2 misses", "−2 misses", "−2 misses", "−1 misses", "−1 misses", "−1 misses"],
  },
  { line: "agenda", gives: ["−1 misses", "−1 misses", "nothing", "calm", "nothing", "nothing"] },
  {
    line: "agenda",
    to: { trust: 1 },
    gives: ["−1 misses", "−1 misses", "nothing", "nothing", "nothing", "nothing"],
  },
  { line: "check", gives: ["misses", "N+1", "N+1", "N+1", "N+1", "N+1"] },
  { line: "check", to: { understood: 0 }, gives: six("misses") },
  { line: "check", to: { understood: 2 }, gives: ["misses", ...six("T+1 N+1").slice(1)] },
  { line: "tailor", gives: [...six("−2 misses").slice(3), ...six("−1 misses").slice(3)] },
  { line: "tailor", to: { clarity: 2 }, gives: [...six("−2 misses").slice(3), "R+1", "R+1", "R+1"] },
  {
    line: "tailor",
    to: { clarity: 2 },
    how: { depth: 2, informed: true },
    gives: [...six("−2 misses").slice(3), "R+1", "T+1 R+1", "T+1 R+1"],
  },
  {
    line: "tailor",
    to: { clarity: 2 },
    how: { depth: 2 },
    gives: [...six("−2 misses").slice(3), "R+1", "R+1", "R+1"],
  },
  { line: "candour", gives: ["−1 misses", ...six("T+1 N+1").slice(1)] },
  {
    line: "commit",
    gives: [
      "−1 misses",
      "−1 angry misses",
      "−1 misses",
      "−1 irritated misses",
      "−1 N+1 misses",
      "−1 N+1 misses",
    ],
  },
  {
    line: "commit",
    to: { trust: 3, clarity: 2, readiness: 2 },
    gives: ["−1 misses", "−1 angry misses", "−1 misses", "−1 irritated misses", "genuine", "genuine"],
  },
  {
    line: "own",
    to: { wound: WOUND.inherited },
    gives: [
      "irritated inherited-heard",
      "guarded inherited-heard",
      "guarded inherited-heard",
      "inherited-heard",
      "inherited-heard",
      "inherited-heard",
    ],
  },
  { line: "own", gives: six("−1 misses") },
  { line: "own", to: { wound: WOUND.selfHeard }, gives: six("−1 misses") },
  { line: "repair", to: { wound: WOUND.inherited }, gives: six("−2 misses") },
  { line: "repair", to: { wound: WOUND.self }, gives: six("−2 misses") },
  { line: "repair", to: { wound: WOUND.inheritedHeard }, gives: six("T+1 closed owed-by-repair") },
  { line: "repair", to: { wound: WOUND.selfHeard }, gives: six("closed owed-by-repair") },
  { line: "repair", to: { wound: WOUND.selfHeard }, how: { keepable: false }, gives: six("closed") },
  { line: "repair", gives: six("−1 misses") },
  {
    line: "dump",
    gives: [
      "−2 U−1 misses",
      "−2 angry U−1 misses",
      "−2 U−1 misses",
      "−2 irritated U−1 misses",
      "−2 U−1 misses",
      "−2 U−1 misses",
    ],
  },
  {
    line: "press",
    to: { readiness: 0 },
    gives: [
      ends,
      "−6 angry self misses",
      ends,
      "−6 irritated self misses",
      "−6 guarded self misses",
      "−6 calm self misses",
    ],
  },
  {
    line: "press",
    gives: [
      ends,
      "−6 angry self pressed misses",
      ends,
      "−6 irritated self pressed misses",
      "−6 guarded self pressed misses",
      "−6 calm self pressed misses",
    ],
  },
  {
    line: "override",
    gives: [
      "−5 burns misses",
      "−5 angry U−1 self misses",
      "−5 burns misses",
      "−5 irritated U−1 self misses",
      "−5 guarded U−1 self misses",
      "−5 calm U−1 self misses",
    ],
  },
  {
    line: "urge",
    gives: [
      "−9 burns misses",
      "−9 angry T−1 self misses",
      "−9 burns misses",
      "−9 irritated T−1 self misses",
      "−9 guarded T−1 self misses",
      "−9 calm T−1 self misses",
    ],
  },
  { line: "discount", gives: six("−2 M+1 misses") },
  {
    line: "yield",
    gives: ["−2 irritated M+1 misses", "−2 guarded M+1 misses", ...six("−2 M+1 misses").slice(2)],
  },
  { line: "stall", gives: six("−4 R−1 misses") },
  { line: "stall", to: { promise: PROMISE.owed }, gives: six("−7 T−1 R−1 broken misses") },
  { line: "take", gives: six("−2 misses") },
  { line: "take", to: { readiness: 0 }, gives: six("−2 misses") },
  { line: "offer", gives: six("owed") },
  { line: "offer", how: { keepable: false }, gives: six("nothing") },
  { line: "offer", to: { promise: PROMISE.kept }, gives: six("nothing") },
  { line: "keep", to: { promise: PROMISE.owed }, gives: six("T+1 kept") },
  { line: "keep", to: { promise: PROMISE.owedByRepair }, gives: six("none") },
  { line: "keep", gives: six("misses") },
  {
    line: "astonish",
    to: { trust: 3 },
    how: { informed: true },
    gives: ["irritated T+1", "guarded T+1", "guarded T+1", "calm T+1", "T+1", "T+1"],
  },
  { line: "astonish", to: { trust: 3 }, gives: six("−1 misses") },
  { line: "astonish", to: { trust: 2 }, how: { informed: true }, gives: six("−1 misses") },
  {
    line: "astonish",
    to: { trust: 3, promise: PROMISE.owed },
    how: { informed: true },
    gives: six("−3 T−1 broken misses"),
  },
  {
    line: "astonish",
    to: { trust: 3, promise: PROMISE.broken },
    how: { informed: true },
    gives: six("−1 misses"),
  },
  { line: "release", gives: six("released") },
  { line: "park", gives: six("parked") },
];

test("E10: the grid has every move", () => {
  expect(new Set(grid.map(({ line }) => line))).toEqual(new Set(moveNames));
});

test.each(
  grid.map((row) => ({
    ...row,
    say: `${row.line} ${row.how?.depth ?? 1}`,
    on: JSON.stringify(row.to ?? {}),
  })),
)("E10: $say to $on gives in each mood what the grid says", ({ line, to, how, gives }) => {
  const found = moods.map((mood, index) => {
    const buyer = buyerWith({ ...to, mood: index });
    return effectOf(buyer, sayTo(buyer, line, { ...how, temper: mood === "withdrawn" ? "cool" : "hot" }));
  });
  expect(found).toEqual(gives);
});

describe("E11: sins", () => {
  const sins = ["press", "override", "urge"] as const;

  test("at zero effective trust close the door in every mood", () => {
    for (const sin of sins) {
      for (let mood = 0; mood < moods.length; mood++) {
        expect(sayTo(buyerWith({ mood, trust: 0 }), sin).over).toBe(1);
        expect(sayTo(buyerWith({ mood, trust: 1, wound: WOUND.self }), sin).over).toBe(1);
      }
    }
  });

  test("open a wound of one's own, unheard, over any wound there is: the bonus of an inherited one is lost", () => {
    for (const sin of sins) {
      for (const wound of Object.values(WOUND)) {
        expect(sayTo(buyerWith({ mood: 4, trust: 3, wound }), sin).buyer.wound).toBe(WOUND.self);
      }
    }
  });

  test("a cool buyer falls from guarded to withdrawn, a hot one to irritated", () => {
    expect(effectOf(buyerWith({}), sayTo(buyerWith({}), "override", { temper: "cool" }))).toContain(
      "withdrawn",
    );
    expect(effectOf(buyerWith({}), sayTo(buyerWith({}), "override", { temper: "hot" }))).toContain(
      "irritated",
    );
  });
});

describe("E12: a commitment", () => {
  const ready = { mood: 4, trust: 3, clarity: 2, readiness: 2 };

  test.each([
    ["pressed", { signed: SIGNED.pressed }],
    ["wound", { wound: WOUND.inheritedHeard }],
    ["mood", { mood: 3 }],
    ["trust", { trust: 2 }],
    ["clarity", { clarity: 1 }],
    ["readiness", { readiness: 1 }],
  ] as const)("names the gate it lacks: %s", (gate, lacking) => {
    const turn = sayTo(buyerWith({ ...ready, ...lacking }), "commit");
    expect(turn.refused).toBe(gate);
    expect(turn.buyer.signed).not.toBe(SIGNED.genuine);
  });

  test("with every gate open signs genuinely; said again it does nothing", () => {
    const turn = sayTo(buyerWith(ready), "commit");
    expect(turn).toMatchObject({ refused: "", landed: true, harm: 0 });
    expect(turn.buyer.signed).toBe(SIGNED.genuine);
    expect(effectOf(turn.buyer, sayTo(turn.buyer, "commit"))).toBe("nothing");
  });

  test("counts trust one less while a wound of one's own is open", () => {
    expect(sayTo(buyerWith({ ...ready, trust: 3, wound: WOUND.selfHeard }), "commit").refused).toBe("wound");
  });
});

describe("E12: owning", () => {
  test("hands a pressed yes back whether or not a wound is open, and hears the wound only another time", () => {
    for (const wound of Object.values(WOUND)) {
      const turn = sayTo(buyerWith({ signed: SIGNED.pressed, wound }), "own");
      expect(turn.buyer.signed).toBe(SIGNED.open);
      expect(turn.buyer.wound).toBe(wound);
      expect(turn.harm).toBe(0);
    }
  });

  test("a broken promise stays broken through sin, owning, repair and keeping", () => {
    const buyer = buyerWith({ mood: 4, trust: 4, promise: PROMISE.broken });
    const talk = (["override", "own", "repair", "keep"] as const).reduce(
      (now, move) => sayTo(now, move).buyer,
      buyer,
    );
    expect(talk.promise).toBe(PROMISE.broken);
    expect(talk.trust).toBe(4);
  });
});

test("E10: no line leaves a level out of its range, whatever the buyer", () => {
  const extremes = [0, 4].flatMap((trust) =>
    [0, 2].flatMap((understood) =>
      [0, 3].flatMap((clarity) => [0, 3].map((readiness) => ({ trust, understood, clarity, readiness }))),
    ),
  );
  for (const levels of extremes) {
    for (let mood = 0; mood < moods.length; mood++) {
      for (const move of moveNames) {
        for (const depth of [0, 1, 2] as const) {
          const { buyer, spill } = sayTo(buyerWith({ ...levels, mood, margin: tops.margin }), move, {
            depth,
          });
          for (const [level, top] of Object.entries(tops)) {
            const value = buyer[level as keyof typeof tops];
            expect(value, `${move} ${level}`).toBeGreaterThanOrEqual(0);
            expect(value, `${move} ${level}`).toBeLessThanOrEqual(top);
          }
          expect(buyer.mood).toBeGreaterThanOrEqual(0);
          expect(buyer.mood).toBeLessThan(moods.length);
          expect(spill).toBeLessThanOrEqual(2);
        }
      }
    }
  }
});
