import { createStore, type StoreApi } from "zustand/vanilla";
import type { ChoiceView, View } from "../../engine/view.ts";
import type { Wire } from "./post.ts";

/** Where the page of the talk is: at the table, saying goodbye, or between two meetings. */
export type Stage = "table" | "parting" | "between";
export type Trouble = "offline" | "database" | "gone" | "late" | null;

/** A choice said here that the server has not confirmed yet. */
export interface Pending {
  turn: number;
  choice: string;
}

export interface Talk {
  view: View;
  /** The mood before this view, so that a change can be said in words. */
  before: View | null;
  pending: ChoiceView | null;
  stage: Stage;
  trouble: Trouble;
  /** True after another tab or device had already chosen at this turn. */
  elsewhere: boolean;
  say(choice: string): void;
  retry(): void;
  onward(): void;
  look(): Promise<void>;
}

export interface Habits {
  wire: Wire;
  /** Remembers the unconfirmed choice over a reload; null forgets it. */
  keep(pending: Pending | null): void;
  /** Calls back after a while; returns a way to call it off. */
  later(run: () => void, ms: number): () => void;
}

const firstWait = 400;
const longestWait = 8000;

/** A view that led into another meeting is read from its goodbye on, also after a reload. */
function stageOf(view: View): Stage {
  return view.breaks === undefined ? "table" : "parting";
}

/** One attempt as this page knows it. A choice counts once, whatever the network does. `closed`: its time was over already. */
export function createTalk(first: View, habits: Habits, closed = false): StoreApi<Talk> {
  let wait = firstWait;
  let callOff: (() => void) | null = null;

  return createStore<Talk>()((set, get) => {
    function arrive(view: View, said: boolean) {
      const { view: before } = get();
      if (view.turn < before.turn) return;
      habits.keep(null);
      wait = firstWait;
      set({
        view,
        before,
        pending: null,
        trouble: null,
        elsewhere: !said && view.turn > before.turn,
        stage: stageOf(view),
      });
    }

    async function send(turn: number, choice: string) {
      callOff?.();
      callOff = null;
      const answer = await habits.wire.say(turn, choice);
      if (get().pending?.id !== choice || get().view.turn !== turn) return;
      if (answer.ok) return arrive(answer.view, true);
      if (answer.why === "gone") return set({ trouble: "gone" });
      if (answer.why === "late") {
        habits.keep(null);
        return set({ pending: null, trouble: "late" });
      }
      if (answer.why === "offline" || answer.why === "database") {
        set({ trouble: answer.why });
        callOff = habits.later(() => void send(turn, choice), wait);
        wait = Math.min(longestWait, wait * 2);
        return;
      }
      // Somebody chose first, or the line is no longer on offer: the server's page is the right one.
      habits.keep(null);
      const seen = await habits.wire.look();
      if (seen.ok) arrive(seen.view, false);
      else {
        set({ pending: null, trouble: seen.why === "gone" ? "gone" : "offline" });
        callOff = habits.later(() => void get().look(), wait);
      }
    }

    return {
      view: first,
      before: null,
      pending: null,
      stage: stageOf(first),
      trouble: closed ? "late" : null,
      elsewhere: false,

      say(choice) {
        const { pending, trouble, view } = get();
        const chosen = view.choices.find((each) => each.id === choice);
        if (pending || trouble === "late" || !chosen) return;
        habits.keep({ turn: view.turn, choice });
        // A line left unsent was said at the table, wherever a reload has put this page since.
        set({ pending: chosen, elsewhere: false, stage: "table" });
        void send(view.turn, choice);
      },

      retry() {
        const { pending, view } = get();
        wait = firstWait;
        if (pending) void send(view.turn, pending.id);
        else void get().look();
      },

      onward() {
        const { stage, view } = get();
        set(stage === "parting" ? { stage: "between" } : { stage: "table", before: view });
      },

      async look() {
        if (get().pending || get().trouble === "late") return;
        const answer = await habits.wire.look();
        if (get().pending) return;
        if (answer.ok) {
          if (answer.view.turn > get().view.turn) arrive(answer.view, false);
          else set({ trouble: null });
        } else if (answer.why === "gone") set({ trouble: "gone" });
      },
    };
  });
}
