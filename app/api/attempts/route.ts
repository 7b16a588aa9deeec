import { addressOf } from "../../../server/address.ts";
import { beginAttempt, listAttempts } from "../../../server/attempts.ts";
import { readBody } from "../../../server/body.ts";
import { attemptsSchema, beginSchema, begunSchema } from "../../../server/contract.ts";
import { setLearnerCookie } from "../../../server/cookie.ts";
import { newId } from "../../../server/ids.ts";
import { learnerOf, whoOf } from "../../../server/learner.ts";
import { isHttps } from "../../../server/origin.ts";
import { countBeginning } from "../../../server/rate-limit.ts";
import { answer, route } from "../../../server/route.ts";
import { cookieSecret } from "../../../server/settings.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: async (request) => answer(attemptsSchema, await listAttempts(await learnerOf(request))),
  POST: async (request) => {
    const { learner: known, account } = await whoOf(request);
    const wish = await readBody(request, beginSchema);
    await countBeginning(known, addressOf(request.headers));
    const learner = known ?? newId();
    const begun = await beginAttempt(learner, wish);
    const location = `/api/attempts/${begun.id}`;
    // An account is known by its session alone: no cookie may outlive that.
    if (account !== null) return answer(begunSchema, begun, 201, { location });
    const cookie = setLearnerCookie(learner, cookieSecret(), isHttps(request.headers, request.url));
    return answer(begunSchema, begun, 201, { location, "set-cookie": cookie });
  },
});
