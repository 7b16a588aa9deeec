import { addressOf } from "../../../server/address.ts";
import { beginAttempt, listAttempts } from "../../../server/attempts.ts";
import { readBody } from "../../../server/body.ts";
import { attemptsSchema, beginSchema, begunSchema } from "../../../server/contract.ts";
import { learnerOf } from "../../../server/learner.ts";
import { comerOf } from "../../../server/newcomer.ts";
import { countBeginning } from "../../../server/rate-limit.ts";
import { answer, route } from "../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: async (request) => answer(attemptsSchema, await listAttempts(await learnerOf(request))),
  POST: async (request) => {
    const { known, learner, headers } = await comerOf(request);
    const wish = await readBody(request, beginSchema);
    await countBeginning(known, addressOf(request.headers));
    const begun = await beginAttempt(learner, wish);
    return answer(begunSchema, begun, 201, { location: `/api/attempts/${begun.id}`, ...headers });
  },
});
