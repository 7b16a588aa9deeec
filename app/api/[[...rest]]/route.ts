import { Problem } from "../../../server/problem.ts";
import { type Handler, route } from "../../../server/route.ts";

const nothingHere: Handler<{ rest?: string[] }> = (request) => {
  throw new Problem(
    "unknown_address",
    `Nothing is served at ${request.nextUrl.pathname}. See /api/openapi.json.`,
  );
};

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ rest?: string[] }>({
  GET: nothingHere,
  POST: nothingHere,
  PUT: nothingHere,
  DELETE: nothingHere,
});
