import { and, eq, inArray } from "drizzle-orm";
import { member, type Role } from "./cohort-schema.ts";
import { database } from "./database.ts";
import { room } from "./room-schema.ts";

/** What who is more than a trainee of its cohort is to a room. */
type StaffRole = "coach" | "observer";

/** What a role in a cohort is to its rooms: owners and coaches run them. Null for who has no part in them without a seat. */
export function staffRoleOf(role: Role | null): StaffRole | null {
  if (role === "owner" || role === "coach") return "coach";
  return role === "observer" ? "observer" : null;
}

/** Who runs or observes some rooms now: by room, then by learner. Rooms that are gone are not in it. One query. */
export async function readStaff(rooms: readonly string[]): Promise<Map<string, Map<string, StaffRole>>> {
  const staff = new Map<string, Map<string, StaffRole>>();
  if (rooms.length === 0) return staff;
  const rows = await database()
    .select({ room: room.id, learner: member.learner, role: member.role })
    .from(room)
    .leftJoin(
      member,
      and(eq(member.cohort, room.cohort), inArray(member.role, ["owner", "coach", "observer"])),
    )
    .where(inArray(room.id, [...rooms]));
  for (const { room: id, learner, role } of rows) {
    const known = staff.get(id) ?? new Map<string, StaffRole>();
    const own = staffRoleOf(role);
    staff.set(id, known);
    if (own !== null && learner !== null) known.set(learner, own);
  }
  return staff;
}
