import { z } from "zod";
import { commandSchema } from "../engine/room-event.ts";
import { roomRefusals } from "../engine/room-refusal.ts";
import { type Operations, sent } from "./operation.ts";
import * as contract from "./room-contract.ts";

/** How an address of a room can fail: no such room, or none for whoever asks; or codes were guessed. */
const found = ["unknown_room", "too_many", "database_gone"] as const;
/** What refuses a command; see docs/rules.md. */
const refusals = [...(["no_seat", ...roomRefusals, "overrun"] as const)] as const;

/** The addresses of live rooms. */
export const roomOperations: Operations = {
  "/api/cohorts/{id}/rooms": {
    get: {
      summary: "The rooms of a cohort, newest first; for owners, coaches and observers",
      gives: contract.roomsSchema,
      fails: ["unknown_cohort", "database_gone"],
    },
    post: {
      summary: "Begin a room and get its code; for owners and coaches",
      body: contract.beginRoomSchema,
      status: 201,
      gives: contract.roomSummarySchema,
      fails: [...sent, "unknown_cohort", "cohort_archived", "unknown_scenario", "too_many", "database_gone"],
    },
  },
  "/api/rooms/{code}": {
    get: {
      summary:
        "A room as it stands, `?as=phone`, `stage` or `desk`; who knows the code and has no seat sees its door",
      gives: contract.roomSnapshotSchema,
      fails: found,
    },
  },
  "/api/rooms/{code}/events": {
    get: {
      summary:
        "The same as a stream of server-sent events: `clock`, `room`, `you`, `desk` and `map`; `Last-Event-ID` is honoured",
      gives: z.string(),
      fails: found,
    },
  },
  "/api/rooms/{code}/seats": {
    post: {
      summary: "Sit down with a name, or take one's seat over with its key; a newcomer becomes a guest",
      body: contract.takeSeatSchema,
      status: 201,
      gives: contract.seatedSchema,
      fails: [
        ...sent,
        ...found,
        ...(["room_closed", "room_locked", "room_full", "banned", "rude_name", "wrong_key"] as const),
      ],
    },
  },
  "/api/rooms/{code}/commands": {
    post: {
      summary: "What a phone or the desk asks for; the same id again gives the same number",
      body: commandSchema,
      gives: contract.commandedSchema,
      fails: [...sent, ...found, ...refusals],
    },
  },
  "/api/rooms/{code}/talk": {
    post: {
      summary: "The own talk while everyone plays alone; again gives the same",
      gives: contract.ownTalkSchema,
      fails: [...found, "no_seat", "not_now"],
    },
  },
};
