import { readBody } from "../../../server/body.ts";
import {
  challengeSchema,
  challengesSchema,
  makeChallengeSchema,
} from "../../../server/challenge-contract.ts";
import { makeChallenge } from "../../../server/challenge-making.ts";
import { listChallenges } from "../../../server/challenges.ts";
import { accountHolderOf, learnerOf } from "../../../server/learner.ts";
import { countTry } from "../../../server/rate-limit.ts";
import { answer, route } from "../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: async (request) =>
    answer(challengesSchema, await listChallenges(await learnerOf(request), new Date())),
  POST: async (request) => {
    const learner = await accountHolderOf(request);
    const wish = await readBody(request, makeChallengeSchema);
    await countTry({ purpose: "make-challenge", who: learner, most: 30, minutes: 60 });
    const made = await makeChallenge(learner, wish, new Date());
    return answer(challengeSchema, made, 201, { location: `/api/challenges/${made.key}` });
  },
});
