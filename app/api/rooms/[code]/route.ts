import { roomSnapshotSchema } from "../../../../server/room-contract.ts";
import { entererOf, sideOf } from "../../../../server/room-request.ts";
import { readRoomAs } from "../../../../server/room-snapshot.ts";
import { answer, route } from "../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ code: string }>({
  GET: async (request, { code }) => {
    const side = sideOf(request);
    return answer(
      roomSnapshotSchema,
      await readRoomAs(await entererOf(request, code, side === "phone"), side),
    );
  },
});
