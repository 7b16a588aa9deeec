import { companySchema } from "../../../../server/account-contract.ts";
import { callerOf } from "../../../../server/caller.ts";
import { startCompanySignIn } from "../../../../server/company.ts";
import { answer, route, withCookies } from "../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  POST: async (request) => {
    const { value, cookies } = await startCompanySignIn(await callerOf(request));
    return withCookies(answer(companySchema, value), cookies);
  },
});
