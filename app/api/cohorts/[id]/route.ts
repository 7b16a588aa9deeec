import { readBody } from "../../../../server/body.ts";
import { cohortSchema, nameCohortSchema } from "../../../../server/cohort-contract.ts";
import { readCohort, renameCohort } from "../../../../server/cohorts.ts";
import { learnerOf } from "../../../../server/learner.ts";
import { answer, route } from "../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string }>({
  GET: async (request, { id }) => answer(cohortSchema, await readCohort(await learnerOf(request), id)),
  PUT: async (request, { id }) => {
    const wish = await readBody(request, nameCohortSchema);
    return answer(cohortSchema, await renameCohort(await learnerOf(request), id, wish));
  },
});
