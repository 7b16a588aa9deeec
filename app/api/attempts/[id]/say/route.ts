import { readBody } from "../../../../../server/body.ts";
import { saidSchema, saySchema } from "../../../../../server/contract.ts";
import { learnerOf } from "../../../../../server/learner.ts";
import { answer, route } from "../../../../../server/route.ts";
import { sayInAttempt } from "../../../../../server/say.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string }>({
  POST: async (request, { id }) => {
    const line = await readBody(request, saySchema);
    return answer(saidSchema, { view: await sayInAttempt(await learnerOf(request), id, line) });
  },
});
