import { addressOf } from "../../../../server/address.ts";
import { readBody } from "../../../../server/body.ts";
import { cohortSchema, joinCohortSchema } from "../../../../server/cohort-contract.ts";
import { joinCohort } from "../../../../server/cohorts.ts";
import { comerOf } from "../../../../server/newcomer.ts";
import { countTry } from "../../../../server/rate-limit.ts";
import { answer, route } from "../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: async (request) => {
    const { learner, headers } = await comerOf(request);
    const { code } = await readBody(request, joinCohortSchema);
    // A class joins from behind one address; whoever guesses needs a billion times as many tries.
    await countTry({ purpose: "join-cohort", who: addressOf(request.headers), most: 300, minutes: 10 });
    return answer(cohortSchema, await joinCohort(learner, code), 200, headers);
  },
});
