import { readBody } from "../../../../../../../server/body.ts";
import { dropOverrideSchema, setOverrideSchema } from "../../../../../../../server/coaching-contract.ts";
import { learnerOf } from "../../../../../../../server/learner.ts";
import { dropOverride, setOverride } from "../../../../../../../server/overriding.ts";
import { route } from "../../../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string; attempt: string }>({
  PUT: async (request, { id, attempt }) => {
    const wish = await readBody(request, setOverrideSchema);
    await setOverride(await learnerOf(request), id, attempt, wish);
    return new Response(null, { status: 204 });
  },
  DELETE: async (request, { id, attempt }) => {
    const { seen } = await readBody(request, dropOverrideSchema);
    await dropOverride(await learnerOf(request), id, attempt, seen);
    return new Response(null, { status: 204 });
  },
});
