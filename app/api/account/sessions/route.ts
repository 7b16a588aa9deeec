import { sessionsSchema } from "../../../../server/account-contract.ts";
import { callerOf } from "../../../../server/caller.ts";
import { answer, route } from "../../../../server/route.ts";
import { endOtherSessions, listSessions } from "../../../../server/sessions.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: async (request) => answer(sessionsSchema, await listSessions(await callerOf(request))),
  DELETE: async (request) => {
    await endOtherSessions(await callerOf(request));
    return new Response(null, { status: 204 });
  },
});
