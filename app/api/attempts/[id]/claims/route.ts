import { readBody } from "../../../../../server/body.ts";
import { claimInAttempt } from "../../../../../server/claims.ts";
import { claimedSchema, claimingSchema } from "../../../../../server/contract.ts";
import { learnerOf } from "../../../../../server/learner.ts";
import { answer, route } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string }>({
  PUT: async (request, { id }) => {
    const claims = await readBody(request, claimingSchema);
    return answer(claimedSchema, await claimInAttempt(await learnerOf(request), id, claims));
  },
});
