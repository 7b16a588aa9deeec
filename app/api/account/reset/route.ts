import { resetSchema } from "../../../../server/account-contract.ts";
import { readBody } from "../../../../server/body.ts";
import { callerOf } from "../../../../server/caller.ts";
import { resetPassword } from "../../../../server/reset.ts";
import { route } from "../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: async (request) => {
    const wish = await readBody(request, resetSchema);
    await resetPassword(await callerOf(request), wish);
    return new Response(null, { status: 204 });
  },
});
