import pg from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { closeDatabase } from "../../server/database.ts";
import { type Asking, askings } from "../engine/fixtures/room-alphabet.ts";
import { refused } from "../engine/fixtures/room-model-refusal.ts";
import { beginning, nameOf, on, type Pair, taken, tale } from "../engine/fixtures/room-pairs.ts";
import { freshDatabase } from "../setup/fresh-database.ts";
import { outcomeOf } from "../setup/people.ts";
import { rows } from "../setup/rows.ts";
import {
  askServer,
  canBeAsked,
  compareShown,
  compareStored,
  copyOf,
  firstRoom,
  type Stored,
  storeRoomsIn,
} from "../setup/stored-room.ts";

const url = await freshDatabase();
process.env.DATABASE_URL = url;
// What a power cut would take is no matter here: `tests/faults` has those. Three thousand rooms wait less.
await rows(url, `alter database ${new URL(url).pathname.slice(1)} set synchronous_commit = off`);
const pool = new pg.Pool({ connectionString: url, max: 8 });
storeRoomsIn(pool, url);
afterAll(async () => {
  await pool.end();
  await closeDatabase();
});

/** Does some work with a few at a time. */
async function eachOf<T>(list: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const rest = [...list].reverse();
  const worker = async (): Promise<void> => {
    for (let one = rest.pop(); one !== undefined; one = rest.pop()) await work(one);
  };
  await Promise.all(Array.from({ length: 6 }, worker));
}

/** What the model refuses the server refuses, by the same code, and stores nothing. */
async function compareRefusals(id: string, pair: Pair): Promise<number> {
  let count = 0;
  const { model, path } = pair;
  for (const asking of askings(tale, model).filter((one) => canBeAsked(pair, one))) {
    const code = refused(tale, model, ...asking, model.moves);
    if (code === null) continue;
    const said = JSON.stringify([...path, asking]);
    expect(await outcomeOf(askServer(id, asking, model.moves)), said).toBe(code);
    count++;
  }
  await compareStored([{ id, pair }]);
  return count;
}

/** One step in a room of its own, opened from the database: what the server stores and shows is compared. */
async function step({ id: from, pair }: Stored, asking: Asking, next: Pair): Promise<Stored> {
  const id = await copyOf(from);
  await askServer(id, asking, pair.model.moves);
  await compareShown(id, next);
  return { id, pair: next };
}

/** Everything of an alphabet that is let in next, and where it leads. */
function stepsFrom(stored: Stored, isAsked: (pair: Pair, asking: Asking) => boolean) {
  const { pair } = stored;
  return askings(tale, pair.model)
    .filter((asking) => canBeAsked(pair, asking) && isAsked(pair, asking))
    .flatMap((asking) => {
      const next = taken(pair, asking);
      return next === null ? [] : [{ stored, asking, next }];
    });
}

/** Walks what can happen within some events, each step once. Gives how many steps that were. */
async function walkStored(length: number, isAsked: (pair: Pair, asking: Asking) => boolean): Promise<number> {
  const names = new Set([nameOf(beginning)]);
  let count = 0;
  let layer: Stored[] = [{ id: await firstRoom(), pair: beginning }];
  for (let depth = 0; depth < length; depth++) {
    const made: Stored[] = [];
    await eachOf(
      layer.flatMap((stored) => stepsFrom(stored, isAsked)),
      async ({ stored, asking, next }) => {
        made.push(await step(stored, asking, next));
      },
    );
    await compareStored(made);
    count += made.length;
    layer = made.filter(({ pair }) => !names.has(nameOf(pair)) && names.add(nameOf(pair)));
  }
  return count;
}

/** A room after a whole path through the server. */
async function ledTo(first: string, path: readonly Asking[]): Promise<Stored> {
  let stored: Stored = { id: await copyOf(first), pair: beginning };
  for (const asking of path) {
    await askServer(stored.id, asking, stored.pair.model.moves);
    stored = { ...stored, pair: on(stored.pair, asking) };
  }
  return stored;
}

const protocol = new Set(
  "join vote begin think close pair revote play futures next carry rewind alone debrief end".split(" "),
);

/**
 * The protocol, and what only repeats it left out: seat 1 votes for the first line of a menu and seat 2 for the second, the
 * delegate is seat 2, futures come in one order, a rewind goes to the first question, and who sat down stays.
 */
function isProtocol({ model }: Pair, [seat, said]: Asking): boolean {
  if (!protocol.has(said.kind)) return false;
  const menuOf = (fork: number) => tale.menu(model.forks[fork - 1]?.talk ?? []);
  switch (said.kind) {
    case "join":
      return model.seats[(seat ?? 0) - 1] === undefined;
    case "vote":
      return said.choice === menuOf(said.fork)[(seat ?? 0) - 1];
    case "play":
      return said.lines.every((line) => line.by !== "delegate" || line.seat === 2);
    case "futures":
      return said.choices[0] === menuOf(model.forks.length)[0];
    case "rewind":
      return said.fork === 1;
    default:
      return true;
  }
}

const desk = (...kinds: readonly Asking[1][]): Asking[] => kinds.map((said) => [null, said]);
const [one = "", other = ""] = tale.menu([]);
const seated: Asking[] = [
  [1, { kind: "join" }],
  [2, { kind: "join" }],
];
const thinking: Asking[] = [...seated, ...desk({ kind: "begin" }, { kind: "think" })];
const split: Asking[] = [
  ...thinking,
  [1, { kind: "vote", fork: 1, round: 1, choice: one }],
  [2, { kind: "vote", fork: 1, round: 1, choice: other }],
  ...desk({ kind: "close" }),
];
const parted: Asking[] = [...split, ...desk({ kind: "futures", choices: [one, other] })];

const places: Record<string, readonly Asking[]> = {
  "the lobby": seated,
  SHOW: [...seated, ...desk({ kind: "begin" })],
  THINK: thinking,
  "the split": split,
  "the split, paused": [...split, ...desk({ kind: "pause", on: true })],
  "PAIR with the votes shown": [...split, ...desk({ kind: "pair" }, { kind: "votes", on: true })],
  "REVOTE in swapped chairs": [...split, ...desk({ kind: "swap", on: true }, { kind: "revote" })],
  "REACT in two futures": parted,
  "two futures thinking": [...parted, ...desk({ kind: "next" }, { kind: "think" })],
  "the letter": [
    ...parted,
    ...desk({ kind: "carry", lines: [one, other].map((line) => [...tale.bestFrom([line])]) }),
  ],
  "everyone alone": [...split, ...desk({ kind: "alone", on: true })],
  "after, locked, one gone": [
    ...split,
    ...desk({ kind: "debrief" }, { kind: "lock", on: true }, { kind: "remove", seat: 2 }),
    [1, { kind: "park", text: "Why?" }],
    [1, { kind: "leave" }],
  ],
  "the end": [...split, ...desk({ kind: "end" })],
};

describe("the server and the rules of a room", () => {
  // 39,413 paths share these steps, each walked once. The figure guards the walk: an alphabet that lost an event would walk less
  // and still agree.
  test("R1-R19: stores and shows what the model says on every path of up to eight events of the protocol", async () => {
    expect(await walkStored(8, isProtocol)).toBe(2907);
  }, 240_000);

  test.each(Object.keys(places))(
    "R1-R19: takes or refuses every kind of event at %s as the model does",
    async (place) => {
      const stored = await ledTo(await firstRoom(), places[place] ?? []);
      const made: Stored[] = [];
      await compareShown(stored.id, stored.pair);
      await eachOf(
        stepsFrom(stored, () => true),
        async ({ asking, next }) => {
          made.push(await step(stored, asking, next));
        },
      );
      await compareStored(made);
      expect(made.length + (await compareRefusals(stored.id, stored.pair))).toBeGreaterThan(30);
    },
    60_000,
  );
});
