import { readAttempt } from "../../../../server/attempts.ts";
import { attemptSchema } from "../../../../server/contract.ts";
import { learnerOf } from "../../../../server/learner.ts";
import { answer, route } from "../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string }>({
  GET: async (request, { id }) => answer(attemptSchema, await readAttempt(await learnerOf(request), id)),
});
