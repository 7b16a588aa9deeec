import { passwordChangeSchema } from "../../../../server/account-contract.ts";
import { readBody } from "../../../../server/body.ts";
import { callerOf } from "../../../../server/caller.ts";
import { changePassword } from "../../../../server/passwords.ts";
import { route, withCookies } from "../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  PUT: async (request) => {
    const wish = await readBody(request, passwordChangeSchema);
    const { cookies } = await changePassword(await callerOf(request), wish);
    return withCookies(new Response(null, { status: 204 }), cookies);
  },
});
