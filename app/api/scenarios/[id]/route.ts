import { publicFaceSchema } from "../../../../server/contract.ts";
import { answer, route } from "../../../../server/route.ts";
import { readScenario } from "../../../../server/scenarios.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string }>({
  GET: async (_request, { id }) => answer(publicFaceSchema, await readScenario(id)),
});
