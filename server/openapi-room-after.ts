import { z } from "zod";
import { facilitationPlanSchema } from "../engine/facilitation-plan.ts";
import {
  behaviourSchema,
  ownBehaviourSchema,
  roomAfterSchema,
  roomReportSchema,
} from "../engine/room-after.ts";
import { type Operations, sent } from "./operation.ts";

/** How an address of a room can fail: no such room, or none for whoever asks; or codes were guessed. */
const found = ["unknown_room", "too_many", "database_gone"] as const;

/** The addresses of what is told around a room: its plan before, and what becomes of it after. */
export const roomAfterOperations: Operations = {
  "/api/rooms/{code}/plan": {
    get: {
      summary: "The facilitation plan: three stops, expected splits, what to ask; for owners and coaches",
      gives: facilitationPlanSchema,
      fails: found,
    },
  },
  "/api/rooms/{code}/after": {
    get: {
      summary:
        "The votes before and after they were talked over, in counts, and the own ones; once the debrief has begun",
      gives: roomAfterSchema,
      fails: [...found, "not_now"],
    },
  },
  "/api/rooms/{code}/behaviour": {
    put: {
      summary:
        "Set the one thing the own seat will do in one real meeting, or change it; also after the room is closed",
      body: behaviourSchema,
      gives: ownBehaviourSchema,
      fails: [...sent, ...found, "no_seat"],
    },
  },
  "/api/rooms/{code}/report": {
    get: {
      summary:
        "Every choice of everyone with its cost, for owners and coaches; in counts for observers, after the talk",
      gives: roomReportSchema,
      fails: [...found, "not_now"],
    },
  },
  "/api/rooms/{code}/report.csv": {
    get: {
      summary: "The same as a sheet: a line for every choice",
      gives: z.string(),
      fails: [...found, "not_now"],
    },
  },
};
