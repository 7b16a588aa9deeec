import { readBody } from "../../../../../../server/body.ts";
import { setRoleSchema } from "../../../../../../server/cohort-contract.ts";
import { removePerson, setRole } from "../../../../../../server/cohort-members.ts";
import { learnerOf } from "../../../../../../server/learner.ts";
import { route } from "../../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string; learner: string }>({
  PUT: async (request, { id, learner }) => {
    const { role } = await readBody(request, setRoleSchema);
    await setRole(await learnerOf(request), id, learner, role);
    return new Response(null, { status: 204 });
  },
  DELETE: async (request, { id, learner }) => {
    await removePerson(await learnerOf(request), id, learner);
    return new Response(null, { status: 204 });
  },
});
