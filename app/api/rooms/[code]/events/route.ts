import { followRoom } from "../../../../../server/room-hub.ts";
import { entererOf, lastSeen, sideOf } from "../../../../../server/room-request.ts";
import { streamHeaders } from "../../../../../server/room-stream.ts";
import { route } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ code: string }>({
  GET: async (request, { code }) => {
    const side = sideOf(request);
    const entered = await entererOf(request, code, side === "phone");
    const stream = await followRoom(entered, side, lastSeen(request));
    if (request.method === "HEAD" || request.signal.aborted) stream.end();
    request.signal.addEventListener("abort", () => stream.end(), { once: true });
    return new Response(request.method === "HEAD" ? null : stream.body, { headers: streamHeaders });
  },
});
