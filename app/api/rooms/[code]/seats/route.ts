import { addressOf } from "../../../../../server/address.ts";
import { readBody } from "../../../../../server/body.ts";
import { comerOf } from "../../../../../server/newcomer.ts";
import { countBeginning } from "../../../../../server/rate-limit.ts";
import { seatedSchema, takeSeatSchema } from "../../../../../server/room-contract.ts";
import { enterRoom } from "../../../../../server/room-find.ts";
import { takeSeat } from "../../../../../server/room-seats.ts";
import { answer, route } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ code: string }>({
  POST: async (request, { code }) => {
    const address = addressOf(request.headers);
    const { known, learner, headers } = await comerOf(request);
    const { live } = await enterRoom(learner, code, address);
    const wish = await readBody(request, takeSeatSchema);
    await countBeginning(known, address);
    return answer(seatedSchema, await takeSeat(live, learner, wish, address), 201, headers);
  },
});
