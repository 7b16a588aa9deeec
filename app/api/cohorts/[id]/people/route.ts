import { peopleSchema } from "../../../../../server/cohort-contract.ts";
import { listPeople } from "../../../../../server/cohort-members.ts";
import { learnerOf } from "../../../../../server/learner.ts";
import { answer, route } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string }>({
  GET: async (request, { id }) =>
    answer(peopleSchema, { people: await listPeople(await learnerOf(request), id) }),
});
