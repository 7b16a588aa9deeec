import { deleteComment } from "../../../../../../server/comments.ts";
import { learnerOf } from "../../../../../../server/learner.ts";
import { route } from "../../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string; comment: string }>({
  DELETE: async (request, { id, comment }) => {
    await deleteComment(await learnerOf(request), id, comment);
    return new Response(null, { status: 204 });
  },
});
