import { challengeSchema } from "../../../../server/challenge-contract.ts";
import { readChallenge } from "../../../../server/challenges.ts";
import { learnerOf } from "../../../../server/learner.ts";
import { answer, route } from "../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string }>({
  GET: async (request, { id }) =>
    answer(challengeSchema, await readChallenge(id, await learnerOf(request), new Date())),
});
