import { accountSchema, pseudonymChangeSchema } from "../../../../server/account-contract.ts";
import { rename } from "../../../../server/accounts.ts";
import { readBody } from "../../../../server/body.ts";
import { whoOf } from "../../../../server/learner.ts";
import { answer, route } from "../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  PUT: async (request) => {
    const { pseudonym } = await readBody(request, pseudonymChangeSchema);
    return answer(accountSchema, await rename(await whoOf(request), pseudonym));
  },
});
