import { readBody } from "../../../server/body.ts";
import { cohortSchema, cohortsSchema, nameCohortSchema } from "../../../server/cohort-contract.ts";
import { listCohorts, makeCohort } from "../../../server/cohorts.ts";
import { accountHolderOf, learnerOf } from "../../../server/learner.ts";
import { countTry } from "../../../server/rate-limit.ts";
import { answer, route } from "../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: async (request) => answer(cohortsSchema, { cohorts: await listCohorts(await learnerOf(request)) }),
  POST: async (request) => {
    const learner = await accountHolderOf(request);
    const wish = await readBody(request, nameCohortSchema);
    await countTry({ purpose: "make-cohort", who: learner, most: 20, minutes: 60 });
    return answer(cohortSchema, await makeCohort(learner, wish), 201);
  },
});
