import { addressOf } from "../../../../../server/address.ts";
import { readBody } from "../../../../../server/body.ts";
import { challengeSchema, enterSchema } from "../../../../../server/challenge-contract.ts";
import { enterChallenge, leaveChallenge } from "../../../../../server/entries.ts";
import { learnerOf } from "../../../../../server/learner.ts";
import { comerOf } from "../../../../../server/newcomer.ts";
import { countBeginning } from "../../../../../server/rate-limit.ts";
import { answer, route } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string }>({
  POST: async (request, { id }) => {
    const { known, learner, headers } = await comerOf(request);
    const wish = await readBody(request, enterSchema);
    await countBeginning(known, addressOf(request.headers));
    const entered = await enterChallenge(learner, id, wish, new Date());
    return answer(challengeSchema, entered, 201, headers);
  },
  DELETE: async (request, { id }) => {
    await leaveChallenge(await learnerOf(request), id, new Date());
    return new Response(null, { status: 204 });
  },
});
