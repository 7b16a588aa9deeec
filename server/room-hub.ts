import { log } from "./log.ts";
import { once } from "./once.ts";
import { Problem } from "./problem.ts";
import type { SeenAs } from "./room-contract.ts";
import type { Entered } from "./room-find.ts";
import { Gathering } from "./room-gathering.ts";
import type { LiveRoom } from "./room-live.ts";
import { arrive, leaveForGood, lookAround } from "./room-presence.ts";
import { unknownRoom } from "./room-rows.ts";
import { forget, shelved } from "./room-shelf.ts";
import { readStaff } from "./room-staff.ts";
import { clock, RoomStream } from "./room-stream.ts";
import { keepListening, stopListening } from "./room-wire.ts";

/**
 * Every stream says the time that often, in ms: a proxy that hears nothing hangs up, and a page can hear that its stream lives; then it
 * is looked up who runs the rooms still. Who is awake is looked up that often for the desks.
 */
const every = { heartbeat: 20_000, look: 2000 };

interface Hub {
  readonly gatherings: Map<string, Gathering>;
  timers: NodeJS.Timeout[];
  ended: boolean;
}

/**
 * A stream of a room as it is seen from a side, with the room as it is now at its beginning.
 *
 * @param seen the number in `Last-Event-ID`, or null
 * @throws Problem `unknown_room` for a side that is not theirs
 */
export async function followRoom(entered: Entered, as: SeenAs, seen: number | null): Promise<RoomStream> {
  const { live, learner } = entered;
  if (learner === null || !maySee(entered, as)) throw unknownRoom();
  refuseAtEnd();
  // Followed before it is read, so that nothing falls between.
  const before = gatheringOf(live);
  try {
    await before.live.freshen();
    refuseAtEnd();
  } catch (error) {
    drop(before);
    throw error;
  }
  // The only one in it may have gone meanwhile, as a page does that loads again, and closed it.
  const gathering = gatheringOf(before.live);
  const seat = as === "phone" ? gathering.live.seatOf(learner)?.seat : undefined;
  const go = seat === undefined ? undefined : arrive(live.id, seat);
  const stream = new RoomStream(as, learner, (ended) => {
    go?.();
    gathering.leave(ended);
    drop(gathering);
  });
  gathering.enter(stream, seen);
  return stream;
}

/** Whether somebody sees a room from a side: who runs it from all, an observer its stage, who has a seat their phone. */
export function maySee({ role, live, learner }: Entered, as: SeenAs): boolean {
  if (as === "desk") return role === "coach";
  if (as === "stage") return role === "coach" || role === "observer";
  return live.seatOf(learner) !== null;
}

/** Ends all streams, so that the process can end; the readers find another node, or this one when it is back. */
export async function endStreams(): Promise<void> {
  const state = hub();
  state.ended = true;
  for (const gathering of [...state.gatherings.values()]) gathering.endAll();
  await Promise.allSettled([stopListening(), leaveForGood()]);
}

function refuseAtEnd(): void {
  if (hub().ended) throw new Problem("overrun", "This server is about to end. Come back in a moment.");
}

/** The gathering of a room, followed and kept up with from now on. */
function gatheringOf(live: LiveRoom): Gathering {
  const { gatherings } = hub();
  const gathering = gatherings.get(live.id) ?? new Gathering(shelved(live));
  gatherings.set(live.id, gathering);
  keepListening();
  keepTime();
  return gathering;
}

/** Closes a gathering nobody is in any more; with the last one time stands still. */
function drop(gathering: Gathering): void {
  if (!gathering.isEmpty) return;
  const state = hub();
  gathering.close();
  if (state.gatherings.get(gathering.live.id) === gathering) state.gatherings.delete(gathering.live.id);
  if (state.gatherings.size > 0) return;
  for (const timer of state.timers) clearInterval(timer);
  state.timers = [];
  // The last ones have gone: the table shall not say otherwise.
  void look(state);
}

function keepTime(): void {
  const state = hub();
  if (state.timers.length > 0) return;
  const beat = setInterval(() => {
    const now = clock();
    for (const gathering of state.gatherings.values()) gathering.broadcast(now);
    void lookForStaff(state);
  }, every.heartbeat);
  state.timers = [beat, setInterval(() => void look(state), every.look)];
  for (const timer of state.timers) timer.unref();
}

async function look({ gatherings }: Hub): Promise<void> {
  const watched = [...gatherings.values()].filter(({ hasDesk }) => hasDesk);
  try {
    await lookAround(watched.map(({ live }) => live.id));
  } catch (error) {
    log().warn({ err: error }, "who is in the rooms could not be written; it will be soon");
  }
  for (const gathering of watched) gathering.presenceChanged();
}

/**
 * Who runs or observes a room may change while it is open: stages and desks end with that, and a phone may become more. A room may be
 * gone with its cohort: then everything ends.
 */
async function lookForStaff(state: Hub): Promise<void> {
  // Those that begin while it is looked up are for the next time.
  const gatherings = [...state.gatherings];
  try {
    const staff = await readStaff(gatherings.map(([room]) => room));
    for (const [room, gathering] of gatherings) {
      const { live } = gathering;
      const known = staff.get(room);
      if (known === undefined) {
        forget(room);
        gathering.endAll();
        continue;
      }
      for (const learner of known.keys()) live.phones.delete(learner);
      gathering.keepOnly(
        ({ as, learner }) =>
          as === "phone" || maySee({ live, role: known.get(learner) ?? "visitor", learner }, as),
      );
    }
  } catch (error) {
    log().warn({ err: error }, "who runs the rooms could not be read; it will be soon");
  }
}

function hub(): Hub {
  return once("room-hub", () => ({ gatherings: new Map(), timers: [], ended: false }));
}
