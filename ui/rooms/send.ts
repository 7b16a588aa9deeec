import { createStore, type StoreApi } from "zustand/vanilla";
import type { Command, Wish } from "../../engine/room-event.ts";

/** What became of a command: the number of its event, or the stable code of why not. */
export type Sent = { ok: true; number: number } | { ok: false; code: string };

/** A command the server would not take. */
export interface Refused {
  wish: Wish;
  code: string;
}

type Vote = Extract<Wish, { kind: "vote" }>;

export interface Outbox {
  /** Not answered yet, oldest first. */
  going: readonly Command[];
  /** The oldest waits for the network. */
  held: boolean;
  /** The last vote the server has counted, and the number of its event. */
  counted: { vote: Vote; number: number } | null;
  /** The last refusal, until something else is sent or it is put away. */
  refused: Refused | null;
}

export interface Habits {
  /** Null when the server could not be reached, or could not answer now. */
  post(command: Command): Promise<Sent | null>;
  /** Remembers what is unanswered over a reload. */
  keep(going: readonly Command[]): void;
  /** Calls back after a while; returns a way to call it off. */
  later(run: () => void, ms: number): () => void;
  newId(): string;
}

export interface Sender extends StoreApi<Outbox> {
  /** Sends a wish until it is answered; `step` is the step the desk has seen. A newer vote takes the place of one that waits. */
  send(wish: Wish, step?: number): Promise<Sent>;
  /** Takes up what a reload left unanswered. */
  resume(kept: readonly Command[]): void;
  /** Tries what waits at once. */
  retry(): void;
  /** Puts the last refusal away. */
  dismiss(): void;
}

const firstWait = 400;
const longestWait = 8000;

/** Commands of one page, one after the other: with the same id until it is answered, so that each counts once. */
export function createSender(habits: Habits): Sender {
  const store = createStore<Outbox>()(() => ({ going: [], held: false, counted: null, refused: null }));
  const { getState: get, setState: set } = store;
  const answers = new Map<string, (sent: Sent) => void>();
  let busy = false;
  let wait = firstWait;
  let callOff: (() => void) | null = null;

  function put(going: readonly Command[]) {
    habits.keep(going);
    set({ going });
  }

  function settle(command: Command, sent: Sent) {
    put(get().going.filter(({ id }) => id !== command.id));
    const { wish } = command;
    if (!sent.ok) set({ refused: { wish, code: sent.code } });
    else if (wish.kind === "vote") set({ counted: { vote: wish, number: sent.number } });
    answers.get(command.id)?.(sent);
    answers.delete(command.id);
  }

  async function next() {
    const [command] = get().going;
    if (busy || command === undefined) return;
    callOff?.();
    callOff = null;
    busy = true;
    const sent = await habits.post(command);
    busy = false;
    if (sent === null) {
      set({ held: true });
      callOff = habits.later(() => void next(), wait);
      wait = Math.min(longestWait, wait * 2);
      return;
    }
    wait = firstWait;
    set({ held: false });
    settle(command, sent);
    void next();
  }

  return {
    ...store,
    send(wish, step) {
      const command = { id: habits.newId(), ...(step !== undefined && { step }), wish };
      // The first may be on its way already; what stands behind it has been seen by nobody.
      const overtaken = get().going.filter(
        ({ wish: before }, at) => wish.kind === "vote" && before.kind === "vote" && (at > 0 || !busy),
      );
      put([...get().going.filter((each) => !overtaken.includes(each)), command]);
      for (const { id } of overtaken) {
        answers.get(id)?.({ ok: false, code: "overtaken" });
        answers.delete(id);
      }
      set({ refused: null });
      const answered = new Promise<Sent>((resolve) => answers.set(command.id, resolve));
      void next();
      return answered;
    },
    resume(kept) {
      const known = new Set(get().going.map(({ id }) => id));
      set({ going: [...kept.filter(({ id }) => !known.has(id)), ...get().going] });
      void next();
    },
    retry() {
      wait = firstWait;
      void next();
    },
    dismiss: () => set({ refused: null }),
  };
}
