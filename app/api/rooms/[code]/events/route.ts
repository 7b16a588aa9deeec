import { followRoom } from "../../../../../server/room-hub.ts";
import { entererOf, lastSeen, sideOf } from "../../../../../server/room-request.ts";
import { streamHeaders } from "../../../../../server/room-stream.ts";
import { route } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ code: string }>({
  GET: async (request, { code }) => {
    const stream = await followRoom(await entererOf(request, code), sideOf(request), lastSeen(request));
    if (request.method === "HEAD" || request.signal.aborted) stream.end();
    request.signal.addEventListener("abort", () => stream.end(), { once: true });
    return new Response(request.method === "HEAD" ? null : stream.body, { headers: streamHeaders });
  },
});
