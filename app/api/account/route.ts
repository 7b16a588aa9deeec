import { accountSchema, deletionSchema } from "../../../server/account-contract.ts";
import { describeAccount } from "../../../server/accounts.ts";
import { readBody } from "../../../server/body.ts";
import { callerOf } from "../../../server/caller.ts";
import { deleteEverything } from "../../../server/deletion.ts";
import { whoOf } from "../../../server/learner.ts";
import { answer, route, withCookies } from "../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: async (request) => answer(accountSchema, await describeAccount(await whoOf(request))),
  DELETE: async (request) => {
    const deletion = await readBody(request, deletionSchema);
    const { cookies } = await deleteEverything(await callerOf(request), deletion, new Date());
    return withCookies(new Response(null, { status: 204 }), cookies);
  },
});
