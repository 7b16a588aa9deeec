import { readBody } from "../../../../server/body.ts";
import { cohortSchema, joinCohortSchema } from "../../../../server/challenge-contract.ts";
import { joinCohort } from "../../../../server/cohorts.ts";
import { comerOf } from "../../../../server/newcomer.ts";
import { answer, route } from "../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: async (request) => {
    const { learner, headers } = await comerOf(request);
    const { code } = await readBody(request, joinCohortSchema);
    return answer(cohortSchema, await joinCohort(learner, code), 200, headers);
  },
});
