import { readBody } from "../../../server/body.ts";
import { cohortSchema, cohortsSchema, makeCohortSchema } from "../../../server/challenge-contract.ts";
import { listCohorts, makeCohort } from "../../../server/cohorts.ts";
import { accountHolderOf, learnerOf } from "../../../server/learner.ts";
import { answer, route } from "../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: async (request) => answer(cohortsSchema, { cohorts: await listCohorts(await learnerOf(request)) }),
  POST: async (request) => {
    const learner = await accountHolderOf(request);
    return answer(cohortSchema, await makeCohort(learner, await readBody(request, makeCohortSchema)), 201);
  },
});
