import { openapi } from "../../../server/openapi.ts";
import { route } from "../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: () => Response.json(openapi(), { headers: { "cache-control": "public, max-age=300" } }),
});
