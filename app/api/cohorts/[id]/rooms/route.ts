import { readBody } from "../../../../../server/body.ts";
import { requireStaff } from "../../../../../server/cohort-roles.ts";
import { learnerOf } from "../../../../../server/learner.ts";
import { countTry } from "../../../../../server/rate-limit.ts";
import { beginRoomSchema, roomSummarySchema, roomsSchema } from "../../../../../server/room-contract.ts";
import { beginRoom, listRooms } from "../../../../../server/rooms.ts";
import { answer, route } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string }>({
  GET: async (request, { id }) =>
    answer(roomsSchema, { rooms: await listRooms(await learnerOf(request), id) }),
  POST: async (request, { id }) => {
    const learner = await learnerOf(request);
    await requireStaff(learner, id);
    const wish = await readBody(request, beginRoomSchema);
    await countTry({ purpose: "begin-room", who: id, most: 100, minutes: 60 });
    const made = await beginRoom(learner, id, wish);
    return answer(roomSummarySchema, made, 201, { location: `/api/rooms/${made.id}` });
  },
});
