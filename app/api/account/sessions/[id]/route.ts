import { callerOf } from "../../../../../server/caller.ts";
import { route } from "../../../../../server/route.ts";
import { endSession } from "../../../../../server/sessions.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string }>({
  DELETE: async (request, { id }) => {
    await endSession(await callerOf(request), id);
    return new Response(null, { status: 204 });
  },
});
