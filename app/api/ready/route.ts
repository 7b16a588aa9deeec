import { healthSchema } from "../../../server/contract.ts";
import { requireReady } from "../../../server/readiness.ts";
import { answer, route } from "../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: async () => {
    await requireReady();
    return answer(healthSchema, { status: "ok" });
  },
});
