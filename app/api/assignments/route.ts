import { ownAssignmentsSchema } from "../../../server/assignment-contract.ts";
import { ownAssignments } from "../../../server/assignments.ts";
import { learnerOf } from "../../../server/learner.ts";
import { answer, route } from "../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: async (request) =>
    answer(ownAssignmentsSchema, {
      assignments: await ownAssignments(await learnerOf(request), new Date()),
    }),
});
