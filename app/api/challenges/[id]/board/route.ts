import { readBoard } from "../../../../../server/board.ts";
import { boardSchema } from "../../../../../server/challenge-contract.ts";
import { learnerOf } from "../../../../../server/learner.ts";
import { answer, route } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string }>({
  GET: async (request, { id }) => {
    const top = request.nextUrl.searchParams.has("top");
    return answer(boardSchema, await readBoard(id, await learnerOf(request), new Date(), { top }));
  },
});
