import { readCohortPath } from "../../../../../../server/cohort-paths.ts";
import { learnerOf } from "../../../../../../server/learner.ts";
import { cohortPathSchema } from "../../../../../../server/overview-contract.ts";
import { answer, route } from "../../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string; scenario: string }>({
  GET: async (request, { id, scenario }) =>
    answer(cohortPathSchema, await readCohortPath(await learnerOf(request), id, scenario)),
});
