import { beginAttempt, listAttempts } from "../../../server/attempts.ts";
import { readBody } from "../../../server/body.ts";
import { attemptsSchema, beginSchema, begunSchema } from "../../../server/contract.ts";
import { setLearnerCookie } from "../../../server/cookie.ts";
import { newId } from "../../../server/ids.ts";
import { learnerOf } from "../../../server/learner.ts";
import { isHttps } from "../../../server/origin.ts";
import { answer, route } from "../../../server/route.ts";
import { cookieSecret } from "../../../server/settings.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: async (request) => answer(attemptsSchema, await listAttempts(learnerOf(request))),
  POST: async (request) => {
    const learner = learnerOf(request) ?? newId();
    const begun = await beginAttempt(learner, await readBody(request, beginSchema));
    const cookie = setLearnerCookie(learner, cookieSecret(), isHttps(request.headers, request.url));
    return answer(begunSchema, begun, 201, { location: `/api/attempts/${begun.id}`, "set-cookie": cookie });
  },
});
