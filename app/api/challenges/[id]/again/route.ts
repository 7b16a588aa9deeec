import { challengeSchema } from "../../../../../server/challenge-contract.ts";
import { talkAgain } from "../../../../../server/entries.ts";
import { learnerOf } from "../../../../../server/learner.ts";
import { answer, route } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string }>({
  POST: async (request, { id }) =>
    answer(challengeSchema, await talkAgain(await learnerOf(request), id, new Date())),
});
