import {
  assignmentSchema,
  assignmentsSchema,
  makeAssignmentSchema,
} from "../../../../../server/assignment-contract.ts";
import { makeAssignment } from "../../../../../server/assignment-making.ts";
import { listAssignments } from "../../../../../server/assignments.ts";
import { readBody } from "../../../../../server/body.ts";
import { requireStaff } from "../../../../../server/cohort-roles.ts";
import { accountHolderOf, learnerOf } from "../../../../../server/learner.ts";
import { countTry } from "../../../../../server/rate-limit.ts";
import { answer, route } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string }>({
  GET: async (request, { id }) =>
    answer(assignmentsSchema, {
      assignments: await listAssignments(await learnerOf(request), id, new Date()),
    }),
  POST: async (request, { id }) => {
    const learner = await accountHolderOf(request);
    const wish = await readBody(request, makeAssignmentSchema);
    await requireStaff(learner, id);
    await countTry({ purpose: "make-assignment", who: learner, most: 100, minutes: 60 });
    return answer(assignmentSchema, await makeAssignment(learner, id, wish, new Date()), 201);
  },
});
