import { exportCsv, exportEverything } from "../../../../server/export.ts";
import { whoOf } from "../../../../server/learner.ts";
import { route } from "../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route({
  GET: async (request) => {
    const all = await exportEverything(await whoOf(request), new Date());
    const headers = {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="same-side.csv"',
    };
    return new Response(exportCsv(all), { headers });
  },
});
