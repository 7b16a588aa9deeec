import { roomReportSchema } from "../../../../../engine/room-after.ts";
import { readReport } from "../../../../../server/room-report.ts";
import { entererOf } from "../../../../../server/room-request.ts";
import { answer, route } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ code: string }>({
  GET: async (request, { code }) =>
    answer(roomReportSchema, await readReport(await entererOf(request, code))),
});
