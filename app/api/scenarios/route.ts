import { scenariosSchema } from "../../../server/contract.ts";
import { answer, route } from "../../../server/route.ts";
import { listScenarios } from "../../../server/scenarios.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: async () => answer(scenariosSchema, { scenarios: await listScenarios() }),
});
