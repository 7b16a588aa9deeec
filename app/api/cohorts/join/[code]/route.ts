import { addressOf } from "../../../../../server/address.ts";
import { doorSchema } from "../../../../../server/cohort-contract.ts";
import { countJoining, readDoor } from "../../../../../server/cohort-joining.ts";
import { learnerOf } from "../../../../../server/learner.ts";
import { answer, route } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ code: string }>({
  GET: async (request, { code }) => {
    await countJoining(addressOf(request.headers));
    return answer(doorSchema, await readDoor(await learnerOf(request), code));
  },
});
