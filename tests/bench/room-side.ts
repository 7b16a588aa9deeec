import { execFileSync } from "node:child_process";
import type pg from "pg";
import type { Socket } from "socket.io-client";
import type { Wish } from "../../engine/room-event.ts";
import { type Askable, startAskable } from "./ask-process.ts";
import type { OtherAsked } from "./room-other.ts";
import type { OurRoom } from "./room-ours.ts";
import type { Asked, Vote } from "./room-phone.ts";

/** The phones of one room, in two processes. */
class Phones {
  readonly #halves: readonly Askable<Asked>[];

  constructor(kind: "sse" | "socket") {
    this.#halves = [0, 1].map(() => startAskable<Asked>("room-phones.ts", kind));
  }

  async open(more: readonly { url: string; cookie: string }[]): Promise<void> {
    await Promise.all(
      this.#halves.map((half, at) =>
        half.ask(
          "open",
          more.filter((_, index) => index % 2 === at),
        ),
      ),
    );
  }

  /** When each was shown the step. */
  async arrived(step: number): Promise<number[]> {
    return (await Promise.all(this.#halves.map((half) => half.ask("arrived", step)))).flat();
  }

  /** When the vote of each was acknowledged. */
  async vote(vote: Vote): Promise<number[]> {
    return (await Promise.all(this.#halves.map((half) => half.ask("vote", vote)))).flat();
  }

  async end(): Promise<void> {
    for (const half of this.#halves) await half.end();
  }
}

/** One of the two rooms, as far as measuring goes. Times are milliseconds. */
export interface Side {
  readonly name: string;
  readonly phones: Phones;
  /** Resident memory of its server, in kB. */
  memory(): number;
  open(count: number): Promise<void>;
  /** Makes a step; answers its number, once it is on its way. */
  step(): Promise<number>;
  /** What all vote for now, after which the room has gone on. */
  ask(): Promise<Vote>;
  /** Resolves when the stage shows so many votes. */
  counted(votes: number): Promise<void>;
  /** How many votes for this are kept. */
  kept(vote: Vote): Promise<number>;
}

function residentOf(pid: number): number {
  return Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }));
}

/** Our room, served by the process of that id. */
export function ourSide(room: OurRoom, base: string, pid: number, client: pg.Client): Side {
  const phones = new Phones("sse");
  let opened = 0;
  const go = async (wish: Wish): Promise<number> => {
    const { step } = room.view();
    await room.move(wish);
    await room.shown((view) => view.step > step);
    return step + 1;
  };
  return {
    name: "ours",
    phones,
    memory: () => residentOf(pid),
    open: async (count) => {
      const more = room.cookies.slice(opened, count);
      opened = count;
      await phones.open(more.map((cookie) => ({ url: `${base}/api/rooms/${room.id}`, cookie })));
    },
    step: () => {
      const { phase } = room.view();
      return go({ kind: phase === "split" ? "pair" : phase === "pair" ? "revote" : "close" });
    },
    ask: async () => {
      const { phase, futures } = room.view();
      if (phase === "think" || phase === "revote") await go({ kind: "close" });
      const choice = futures[0]?.choices[0]?.id ?? "";
      await go({ kind: "play", lines: [{ by: "coach", choice }] });
      // The same decision again, so that every talk is long enough.
      await go({ kind: "rewind", fork: 1 });
      await phones.arrived(await go({ kind: "think" }));
      const { fork, round, choices } = room.view().futures[0] ?? {};
      return { fork: fork ?? 0, round: round ?? 0, choice: choices?.[0]?.id ?? "" };
    },
    counted: (votes) => room.shown(({ futures }) => futures[0]?.answered === votes),
    kept: async ({ fork, round, choice }) => {
      const { rows } = await client.query(
        "select count(*)::int as n from vote where room = $1 and fork = $2 and round = $3 and choice = $4",
        [room.id, fork, round, choice],
      );
      return rows[0].n;
    },
  };
}

/** The room of socket.io. */
export function otherSide(server: Askable<OtherAsked>, url: string, desk: Socket, stage: Socket): Side {
  const phones = new Phones("socket");
  let opened = 0;
  let step = 0;
  let shown = 0;
  stage.on("answered", (votes: number) => {
    shown = votes;
  });
  const go = (): number => {
    desk.emit("move");
    shown = 0;
    return ++step;
  };
  return {
    name: "socket.io",
    phones,
    memory: () => residentOf(server.pid),
    open: async (count) => {
      await phones.open(Array.from({ length: count - opened }, () => ({ url, cookie: "" })));
      opened = count;
    },
    step: async () => go(),
    ask: async () => {
      await phones.arrived(go());
      return { fork: 1, round: 1, choice: "a" };
    },
    counted: async (votes) => {
      while (shown < votes) await new Promise((done) => stage.once("answered", done));
    },
    kept: async () => (await server.ask("votes", undefined)).length,
  };
}
