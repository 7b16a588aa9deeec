import type { RoomFrame } from "../engine/room-view.ts";
import type { LiveRoom } from "./room-live.ts";

/** What stands around a room and never changes while it is open. */
export function frameOf({ row, version }: LiveRoom): RoomFrame {
  const code = row.expiresAt.getTime() > Date.now() ? row.code : null;
  return { id: row.id, code, cohort: row.cohortName, scenario: version.face };
}
