import { randomUUID } from "node:crypto";
import type pg from "pg";
import type { Wish } from "../../engine/room-event.ts";
import type { RoomView } from "../../engine/room-view.ts";
import { learnerCookie, signLearner } from "../../server/cookie.ts";
import { SsePhone } from "./room-phone-sse.ts";
import { post, secret } from "./servers.ts";

/** People who join from one address: a class. */
const BEHIND_ONE_ADDRESS = 100;

/** A room of ours, with its coach at the desk and its stage open. */
export interface OurRoom {
  readonly id: string;
  /** One cookie a seat. */
  readonly cookies: readonly string[];
  /** The room as the stage shows it. */
  view(): RoomView;
  /** Resolves as soon as the stage shows it so. */
  shown(so: (view: RoomView) => boolean): Promise<void>;
  /** The desk moves the room on. Resolves once that is acknowledged. */
  move(wish: Wish): Promise<void>;
  close(): void;
}

/**
 * Makes a room with so many seats, over the API; people are there already, as after a sign-in.
 * @param base the node, or what stands before the nodes: `http://…`
 */
export async function makeRoom(client: pg.Client, base: string, seats: number): Promise<OurRoom> {
  const people = Array.from({ length: seats + 1 }, () => randomUUID());
  await client.query(
    "insert into learner (id, pseudonym) select id, 'quiet heron' from unnest($1::uuid[]) id",
    [people],
  );
  const cohort = randomUUID();
  await client.query("insert into cohort (id, name, code) values ($1, 'bench', $2)", [cohort, randomUUID()]);
  await client.query("insert into member (cohort, learner, role) values ($1, $2, 'owner')", [
    cohort,
    people[0],
  ]);
  const [coach = "", ...cookies] = people.map((id) => `${learnerCookie}=${signLearner(id, secret)}`);
  const { id, code } = await made(`${base}/api/cohorts/${cohort}/rooms`, coach, {
    scenario: "friday-invoice",
  });
  const room = `${base}/api/rooms/${id}`;
  let next = 0;
  const sit = async (): Promise<void> => {
    while (next < seats) {
      const at = next++;
      const name = `Kim ${at.toString(2)}`;
      const from = { "x-forwarded-for": `192.0.2.${1 + Math.floor(at / BEHIND_ONE_ADDRESS)}` };
      await made(`${base}/api/rooms/${encodeURIComponent(code)}/seats`, cookies[at] ?? "", { name }, from);
    }
  };
  await Promise.all(Array.from({ length: 12 }, sit));
  return atDesk(room, id, coach, cookies);
}

async function atDesk(room: string, id: string, coach: string, cookies: readonly string[]): Promise<OurRoom> {
  let view: RoomView | undefined;
  const waiting = new Set<() => void>();
  const hear = (event: string, data: string): void => {
    if (event !== "room") return;
    view = JSON.parse(data) as RoomView;
    for (const look of waiting) look();
  };
  const stage = new SsePhone(room, coach, hear, "stage");
  const desk = new SsePhone(room, coach, () => undefined, "desk");
  stage.open();
  desk.open();
  const shown = (so: (view: RoomView) => boolean): Promise<void> =>
    new Promise((done) => {
      const look = (): void => {
        if (view === undefined || !so(view)) return;
        waiting.delete(look);
        done();
      };
      waiting.add(look);
      look();
    });
  await shown(() => true);
  const known = (): RoomView => view as RoomView;
  return {
    id,
    cookies,
    view: known,
    shown,
    move: async (wish) => {
      await made(`${room}/commands`, coach, { id: randomUUID(), step: known().step, wish });
    },
    close: () => {
      stage.close();
      desk.close();
    },
  };
}

async function made(
  url: string,
  cookie: string,
  asked: object,
  more: Readonly<Record<string, string>> = {},
): Promise<{ id: string; code: string }> {
  const { status, body } = await post(url, asked, cookie, more);
  if (status >= 300) throw new Error(`${new URL(url).pathname} answered ${status}: ${JSON.stringify(body)}`);
  return body as { id: string; code: string };
}
