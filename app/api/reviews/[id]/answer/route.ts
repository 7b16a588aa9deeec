import { readBody } from "../../../../../server/body.ts";
import { answeredSchema, answeringSchema } from "../../../../../server/drill-contract.ts";
import { answerReview } from "../../../../../server/drill-reviews.ts";
import { learnerOf } from "../../../../../server/learner.ts";
import { answer, route } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string }>({
  POST: async (request, { id }) => {
    const { choice } = await readBody(request, answeringSchema);
    return answer(answeredSchema, await answerReview(await learnerOf(request), id, choice, new Date()));
  },
});
