import { readBody } from "../../../../../server/body.ts";
import { addCommentSchema, commentsSchema } from "../../../../../server/coaching-contract.ts";
import { addComment, listComments } from "../../../../../server/comments.ts";
import { learnerOf } from "../../../../../server/learner.ts";
import { countTry } from "../../../../../server/rate-limit.ts";
import { answer, route } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string }>({
  GET: async (request, { id }) =>
    answer(commentsSchema, { comments: await listComments(await learnerOf(request), id) }),
  POST: async (request, { id }) => {
    const learner = await learnerOf(request);
    const wish = await readBody(request, addCommentSchema);
    if (learner !== null) await countTry({ purpose: "comment", who: learner, most: 120, minutes: 60 });
    return answer(commentsSchema, { comments: await addComment(learner, id, wish) }, 201);
  },
});
