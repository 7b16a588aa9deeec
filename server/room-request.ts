import type { NextRequest } from "next/server";
import { addressOf } from "./address.ts";
import { learnerOf } from "./learner.ts";
import { type SeenAs, seenAsSchema } from "./room-contract.ts";
import { type Entered, enterRoom } from "./room-find.ts";

/** The room of an address, and what whoever asks is to it. @throws Problem `unknown_room` or `too_many` */
export async function entererOf(request: NextRequest, code: string, asPhone = false): Promise<Entered> {
  return enterRoom(await learnerOf(request), code, addressOf(request.headers), asPhone);
}

/** From where a request looks at a room: `?as=`, a phone unless it says otherwise. */
export function sideOf(request: NextRequest): SeenAs {
  return seenAsSchema.safeParse(request.nextUrl.searchParams.get("as")).data ?? "phone";
}

/** The event a reader that comes back has seen last, or null. */
export function lastSeen(request: NextRequest): number | null {
  const text = request.headers.get("last-event-id") ?? "";
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
