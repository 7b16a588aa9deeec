import { behaviourSchema, ownBehaviourSchema } from "../../../../../engine/room-after.ts";
import { readBody } from "../../../../../server/body.ts";
import { setBehaviour } from "../../../../../server/room-after.ts";
import { entererOf } from "../../../../../server/room-request.ts";
import { answer, route } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ code: string }>({
  PUT: async (request, { code }) => {
    const entered = await entererOf(request, code);
    return answer(ownBehaviourSchema, await setBehaviour(entered, await readBody(request, behaviourSchema)));
  },
});
