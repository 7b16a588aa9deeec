import { readOverview } from "../../../../../server/cohort-overview.ts";
import { learnerOf } from "../../../../../server/learner.ts";
import { overviewSchema } from "../../../../../server/overview-contract.ts";
import { answer, route } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string }>({
  GET: async (request, { id }) =>
    answer(overviewSchema, await readOverview(await learnerOf(request), id, new Date())),
});
