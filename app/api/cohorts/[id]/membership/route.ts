import { leaveCohort } from "../../../../../server/cohorts.ts";
import { learnerOf } from "../../../../../server/learner.ts";
import { route } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string }>({
  DELETE: async (request, { id }) => {
    await leaveCohort(await learnerOf(request), id);
    return new Response(null, { status: 204 });
  },
});
