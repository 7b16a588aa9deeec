import { scenarioJsonSchema } from "../../../engine/scenario.ts";
import { route } from "../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: () => Response.json(scenarioJsonSchema(), { headers: { "cache-control": "public, max-age=300" } }),
});
