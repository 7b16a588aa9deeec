import { facilitationPlanSchema } from "../../../../../engine/facilitation-plan.ts";
import { readPlan } from "../../../../../server/room-after.ts";
import { entererOf } from "../../../../../server/room-request.ts";
import { answer, route } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ code: string }>({
  GET: async (request, { code }) => answer(facilitationPlanSchema, readPlan(await entererOf(request, code))),
});
