import { commandSchema, seatKinds } from "../../../../../engine/room-event.ts";
import { readBody } from "../../../../../server/body.ts";
import { command } from "../../../../../server/room-commands.ts";
import { commandedSchema } from "../../../../../server/room-contract.ts";
import { entererOf } from "../../../../../server/room-request.ts";
import { answer, route } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ code: string }>({
  POST: async (request, { code }) => {
    const asked = await readBody(request, commandSchema);
    const entered = await entererOf(request, code, seatKinds.has(asked.wish.kind));
    return answer(commandedSchema, { number: await command(entered, asked) });
  },
});
