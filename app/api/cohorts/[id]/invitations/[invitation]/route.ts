import { withdrawInvitation } from "../../../../../../server/invitations.ts";
import { learnerOf } from "../../../../../../server/learner.ts";
import { route } from "../../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string; invitation: string }>({
  DELETE: async (request, { id, invitation }) => {
    await withdrawInvitation(await learnerOf(request), id, invitation);
    return new Response(null, { status: 204 });
  },
});
