import { and, eq, sql } from "drizzle-orm";
import { member } from "./cohort-schema.ts";
import { database } from "./database.ts";
import { isId, nobody } from "./ids.ts";
import type { Asker } from "./live.ts";
import { countTry, refuseTried } from "./rate-limit.ts";
import { codeOf } from "./room-code.ts";
import type { RoomRole } from "./room-contract.ts";
import type { LiveRoom } from "./room-live.ts";
import { unknownRoom } from "./room-rows.ts";
import { room, seat } from "./room-schema.ts";
import { keptRoom, liveRoom } from "./room-shelf.ts";
import { staffRoleOf } from "./room-staff.ts";

/** A room, and what whoever asks is to it. */
export interface Entered {
  readonly live: LiveRoom;
  readonly role: RoomRole;
  readonly learner: Asker;
}

type Address = { readonly id: string } | { readonly code: string };

/** Wrong codes from one address: a class that mistypes is far below, and a guesser gets nowhere (34,740 codes). */
const wrongCodes = (address: string) => ({ purpose: "room-code", who: address, most: 40, minutes: 10 });

/**
 * The room under a code or an id, for whoever has a place in it; who knows the code of an open one comes as a visitor.
 *
 * @param typed the code, however it is typed, or the id
 * @param address who asks, for counting wrong codes
 * @param asPhone nothing but a phone's is asked for: who was no coach when they last came is not looked up again
 * @throws Problem `unknown_room`, the same for missing and foreign ones; `too_many` after too many wrong codes, then whatever the code
 */
export async function enterRoom(
  learner: Asker,
  typed: string,
  address: string,
  asPhone = false,
): Promise<Entered> {
  const asked = addressOf(typed);
  // A phone in the room is known without a query, once it is known that there is nobody of the cohort's coaches behind it.
  const kept = asPhone && asked ? keptRoom(asked) : null;
  if (learner !== null && kept?.phones.has(learner) && kept.seatOf(learner))
    return { live: kept, role: roleOfSeat(kept, learner), learner };
  const found = asked && (await findRoom(learner, asked));
  const live = found && (await liveRoom(found.id));
  if (live && found) {
    if (found.seat !== null && !live.seatOf(learner)) await live.freshenSeats();
    if (found.role === null && found.seat !== null && learner !== null) live.phones.add(learner);
    const role = found.role ?? (found.seat === null ? null : roleOfSeat(live, learner));
    if (role !== null) return { live, role, learner };
  }
  if (asked && "id" in asked) throw unknownRoom();
  await refuseTried(wrongCodes(address));
  if (live) return { live, role: "visitor", learner };
  await countTry(wrongCodes(address));
  throw unknownRoom();
}

function addressOf(typed: string): Address | null {
  if (isId(typed)) return { id: typed };
  const code = codeOf(typed);
  return code === null ? null : { code };
}

/** Who is in the room has a phone in it; who left or was put out stands before its door. */
function roleOfSeat(live: LiveRoom, learner: Asker): RoomRole {
  const own = live.seatOf(learner);
  return own && live.room.seats.get(own.seat)?.state === "here" ? "seat" : "visitor";
}

async function findRoom(
  learner: Asker,
  asked: Address,
): Promise<{ id: string; role: ReturnType<typeof staffRoleOf>; seat: number | null } | null> {
  const who = learner ?? nobody;
  const [row] = await database()
    .select({ id: room.id, role: member.role, seat: seat.seat })
    .from(room)
    .leftJoin(member, and(eq(member.cohort, room.cohort), eq(member.learner, who)))
    .leftJoin(seat, and(eq(seat.room, room.id), eq(seat.learner, who)))
    .where(
      "id" in asked ? eq(room.id, asked.id) : and(eq(room.code, asked.code), sql`${room.expiresAt} > now()`),
    );
  return row ? { ...row, role: staffRoleOf(row.role) } : null;
}
