import { shownDebriefSchema } from "../../../../../../server/coaching-contract.ts";
import { learnerOf } from "../../../../../../server/learner.ts";
import { answer, route } from "../../../../../../server/route.ts";
import { readShownDebrief } from "../../../../../../server/shown-talks.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string; attempt: string }>({
  GET: async (request, { id, attempt }) =>
    answer(shownDebriefSchema, await readShownDebrief(await learnerOf(request), id, attempt)),
});
