import { signOut } from "../../../../server/accounts.ts";
import { callerOf } from "../../../../server/caller.ts";
import { route, withCookies } from "../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: async (request) => {
    const { cookies } = await signOut(await callerOf(request));
    return withCookies(new Response(null, { status: 204 }), cookies);
  },
});
