import { readBody } from "../../../../../server/body.ts";
import { shareSchema, sharingSchema } from "../../../../../server/contract.ts";
import { learnerOf } from "../../../../../server/learner.ts";
import { answer, route } from "../../../../../server/route.ts";
import { revokeShare, shareDebrief } from "../../../../../server/sharing.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string }>({
  POST: async (request, { id }) => {
    const { moments } = await readBody(request, sharingSchema);
    return answer(shareSchema, await shareDebrief(await learnerOf(request), id, moments));
  },
  DELETE: async (request, { id }) => {
    await revokeShare(await learnerOf(request), id);
    return new Response(null, { status: 204 });
  },
});
