import { callerOf } from "../../../../../server/caller.ts";
import { finishCompanySignIn } from "../../../../../server/company.ts";
import { route, withCookies } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ provider: string }>({
  GET: async (request, { provider }) => {
    const query = Object.fromEntries(request.nextUrl.searchParams);
    const { value, cookies } = await finishCompanySignIn(await callerOf(request), provider, query);
    return withCookies(new Response(null, { status: 303, headers: { location: value } }), cookies);
  },
});
