import { pastAttemptsSchema } from "../../../../../server/growth-contract.ts";
import { listHistory } from "../../../../../server/history.ts";
import { learnerOf } from "../../../../../server/learner.ts";
import { answer, route } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string }>({
  GET: async (request, { id }) => answer(pastAttemptsSchema, await listHistory(await learnerOf(request), id)),
});
