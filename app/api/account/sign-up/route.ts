import { signedInSchema, signUpSchema } from "../../../../server/account-contract.ts";
import { signUp } from "../../../../server/accounts.ts";
import { readBody } from "../../../../server/body.ts";
import { callerOf } from "../../../../server/caller.ts";
import { answer, route, withCookies } from "../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: async (request) => {
    const wish = await readBody(request, signUpSchema);
    const { value, cookies } = await signUp(await callerOf(request), wish);
    return withCookies(answer(signedInSchema, value, 201), cookies);
  },
});
