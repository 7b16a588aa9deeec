import { ownDebriefSchema } from "../../../../../server/contract.ts";
import { readDebrief } from "../../../../../server/debriefs.ts";
import { learnerOf } from "../../../../../server/learner.ts";
import { answer, route } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string }>({
  GET: async (request, { id }) => answer(ownDebriefSchema, await readDebrief(await learnerOf(request), id)),
});
