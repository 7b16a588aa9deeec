import { addressOf } from "../../../../../../../server/address.ts";
import { beginAssigned } from "../../../../../../../server/assignment-begin.ts";
import { beginAssignedSchema, begunAssignedSchema } from "../../../../../../../server/assignment-contract.ts";
import { readBody } from "../../../../../../../server/body.ts";
import { unknownCohort } from "../../../../../../../server/cohort-roles.ts";
import { learnerOf } from "../../../../../../../server/learner.ts";
import { countBeginning } from "../../../../../../../server/rate-limit.ts";
import { answer, route } from "../../../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string; assignment: string }>({
  POST: async (request, { id, assignment }) => {
    const learner = await learnerOf(request);
    const { level } = await readBody(request, beginAssignedSchema);
    if (learner === null) throw unknownCohort();
    await countBeginning(learner, addressOf(request.headers));
    return answer(begunAssignedSchema, await beginAssigned(learner, id, assignment, level, new Date()));
  },
});
