import { drillsSchema } from "../../../server/drill-contract.ts";
import { dueDrills } from "../../../server/drills.ts";
import { learnerOf } from "../../../server/learner.ts";
import { answer, route } from "../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: async (request) => answer(drillsSchema, await dueDrills(await learnerOf(request), new Date())),
});
