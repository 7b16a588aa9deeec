import { readBody } from "../../../../../server/body.ts";
import { invitationsSchema, invitedSchema, inviteSchema } from "../../../../../server/cohort-contract.ts";
import { requireStaff } from "../../../../../server/cohort-roles.ts";
import { invitationsCsv, invite, listInvitations, longestList } from "../../../../../server/invitations.ts";
import { learnerOf } from "../../../../../server/learner.ts";
import { countTry } from "../../../../../server/rate-limit.ts";
import { reachableOrigin } from "../../../../../server/reach.ts";
import { answer, route } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string }>({
  GET: async (request, { id }) => {
    const invitations = await listInvitations(await learnerOf(request), id);
    if (request.nextUrl.searchParams.get("as") !== "csv") return answer(invitationsSchema, { invitations });
    return new Response(invitationsCsv(invitations, reachableOrigin(request.headers)), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": 'attachment; filename="invitations.csv"',
      },
    });
  },
  POST: async (request, { id }) => {
    const learner = await learnerOf(request);
    // Before a long list is read, and before a stranger is counted.
    await requireStaff(learner, id);
    const { list } = await readBody(request, inviteSchema, longestList);
    await countTry({ purpose: "invite", who: id, most: 60, minutes: 60 });
    return answer(invitedSchema, await invite(learner, id, list));
  },
});
