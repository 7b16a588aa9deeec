import { signedInSchema, signInSchema } from "../../../../server/account-contract.ts";
import { signIn } from "../../../../server/accounts.ts";
import { readBody } from "../../../../server/body.ts";
import { callerOf } from "../../../../server/caller.ts";
import { answer, route, withCookies } from "../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: async (request) => {
    const wish = await readBody(request, signInSchema);
    const { value, cookies } = await signIn(await callerOf(request), wish);
    return withCookies(answer(signedInSchema, value), cookies);
  },
});
