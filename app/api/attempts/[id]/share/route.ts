import { shareSchema } from "../../../../../server/contract.ts";
import { revokeShare, shareDebrief } from "../../../../../server/debriefs.ts";
import { learnerOf } from "../../../../../server/learner.ts";
import { answer, route } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string }>({
  POST: async (request, { id }) => answer(shareSchema, await shareDebrief(await learnerOf(request), id)),
  DELETE: async (request, { id }) => {
    await revokeShare(await learnerOf(request), id);
    return new Response(null, { status: 204 });
  },
});
