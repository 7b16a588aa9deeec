import { addressOf } from "../../../../server/address.ts";
import { readBody } from "../../../../server/body.ts";
import { cohortSchema, joinCohortSchema } from "../../../../server/cohort-contract.ts";
import { countJoining, joinCohort } from "../../../../server/cohort-joining.ts";
import { comerOf } from "../../../../server/newcomer.ts";
import { answer, route } from "../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: async (request) => {
    const { learner, account, headers } = await comerOf(request);
    const { code } = await readBody(request, joinCohortSchema);
    await countJoining(addressOf(request.headers));
    return answer(cohortSchema, await joinCohort({ learner, account }, code), 200, headers);
  },
});
