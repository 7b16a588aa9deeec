import { readReport, reportCsv } from "../../../../../server/room-report.ts";
import { entererOf } from "../../../../../server/room-request.ts";
import { route } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ code: string }>({
  GET: async (request, { code }) => {
    const report = await readReport(await entererOf(request, code));
    const headers = {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="room.csv"',
    };
    return new Response(reportCsv(report), { headers });
  },
});
