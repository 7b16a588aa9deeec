import { cohortSchema } from "../../../../../server/cohort-contract.ts";
import { renewCode } from "../../../../../server/cohorts.ts";
import { learnerOf } from "../../../../../server/learner.ts";
import { answer, route } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string }>({
  POST: async (request, { id }) => answer(cohortSchema, await renewCode(await learnerOf(request), id)),
});
