import {
  assignmentPageSchema,
  assignmentSchema,
  editAssignmentSchema,
} from "../../../../../../server/assignment-contract.ts";
import { deleteAssignment, editAssignment } from "../../../../../../server/assignment-making.ts";
import { readAssignment } from "../../../../../../server/assignments.ts";
import { readBody } from "../../../../../../server/body.ts";
import { accountHolderOf, learnerOf } from "../../../../../../server/learner.ts";
import { answer, route } from "../../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string; assignment: string }>({
  GET: async (request, { id, assignment }) =>
    answer(assignmentPageSchema, await readAssignment(await learnerOf(request), id, assignment, new Date())),
  PUT: async (request, { id, assignment }) => {
    const learner = await accountHolderOf(request);
    const wish = await readBody(request, editAssignmentSchema);
    return answer(assignmentSchema, await editAssignment(learner, id, assignment, wish, new Date()));
  },
  DELETE: async (request, { id, assignment }) => {
    await deleteAssignment(await accountHolderOf(request), id, assignment);
    return new Response(null, { status: 204 });
  },
});
