import { reviewSchema } from "../../../../../server/drill-contract.ts";
import { beginReview } from "../../../../../server/drill-reviews.ts";
import { learnerOf } from "../../../../../server/learner.ts";
import { answer, route } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string }>({
  POST: async (request, { id }) =>
    answer(reviewSchema, await beginReview(await learnerOf(request), id, new Date()), 201),
});
