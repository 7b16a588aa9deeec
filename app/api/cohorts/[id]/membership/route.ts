import { readBody } from "../../../../../server/body.ts";
import { cohortSchema, membershipSchema } from "../../../../../server/cohort-contract.ts";
import { leaveCohort } from "../../../../../server/cohort-leaving.ts";
import { showTalks } from "../../../../../server/cohort-members.ts";
import { readCohort } from "../../../../../server/cohorts.ts";
import { learnerOf } from "../../../../../server/learner.ts";
import { answer, route } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string }>({
  PUT: async (request, { id }) => {
    const learner = await learnerOf(request);
    const { showsTalks } = await readBody(request, membershipSchema);
    await showTalks(learner, id, showsTalks);
    return answer(cohortSchema, await readCohort(learner, id));
  },
  DELETE: async (request, { id }) => {
    await leaveCohort(await learnerOf(request), id);
    return new Response(null, { status: 204 });
  },
});
