import { healthSchema } from "../../../server/contract.ts";
import { answer, route } from "../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: () => answer(healthSchema, { status: "ok" }),
});
