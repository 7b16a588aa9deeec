import { readGrowth } from "../../../server/growth.ts";
import { growthSchema } from "../../../server/growth-contract.ts";
import { learnerOf } from "../../../server/learner.ts";
import { answer, route } from "../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: async (request) => answer(growthSchema, await readGrowth(await learnerOf(request), new Date())),
});
