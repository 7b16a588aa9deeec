import { revokeLink } from "../../../../../server/challenge-making.ts";
import { learnerOf } from "../../../../../server/learner.ts";
import { route } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string }>({
  DELETE: async (request, { id }) => {
    await revokeLink(id, await learnerOf(request), new Date());
    return new Response(null, { status: 204 });
  },
});
