import { exportSchema } from "../../../../server/account-contract.ts";
import { exportEverything } from "../../../../server/export.ts";
import { whoOf } from "../../../../server/learner.ts";
import { answer, route } from "../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: async (request) => {
    const all = await exportEverything(await whoOf(request), new Date());
    const disposition = 'attachment; filename="same-side.json"';
    return answer(exportSchema, all, 200, { "content-disposition": disposition });
  },
});
