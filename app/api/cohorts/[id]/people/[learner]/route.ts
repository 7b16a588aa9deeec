import { readBody } from "../../../../../../server/body.ts";
import { shownPersonSchema } from "../../../../../../server/coaching-contract.ts";
import { setRoleSchema } from "../../../../../../server/cohort-contract.ts";
import { removePerson, setRole } from "../../../../../../server/cohort-members.ts";
import { learnerOf } from "../../../../../../server/learner.ts";
import { answer, route } from "../../../../../../server/route.ts";
import { readShownPerson } from "../../../../../../server/shown-talks.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string; learner: string }>({
  GET: async (request, { id, learner }) => {
    const after = request.nextUrl.searchParams.get("after") ?? undefined;
    return answer(shownPersonSchema, await readShownPerson(await learnerOf(request), id, learner, after));
  },
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
