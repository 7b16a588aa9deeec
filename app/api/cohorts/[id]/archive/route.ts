import { readBody } from "../../../../../server/body.ts";
import { archiveCohortSchema, cohortSchema } from "../../../../../server/cohort-contract.ts";
import { archiveCohort } from "../../../../../server/cohorts.ts";
import { learnerOf } from "../../../../../server/learner.ts";
import { answer, route } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string }>({
  PUT: async (request, { id }) => {
    const { archived } = await readBody(request, archiveCohortSchema);
    return answer(cohortSchema, await archiveCohort(await learnerOf(request), id, archived));
  },
});
