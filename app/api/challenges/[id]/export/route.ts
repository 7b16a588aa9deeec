import { boardCsv, exportBoard } from "../../../../../server/board.ts";
import { exportSchema } from "../../../../../server/challenge-contract.ts";
import { learnerOf } from "../../../../../server/learner.ts";
import { answer, route } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string }>({
  GET: async (request, { id }) => {
    const board = await exportBoard(id, await learnerOf(request), new Date());
    const csv = request.nextUrl.searchParams.get("as") === "csv";
    const headers = { "content-disposition": `attachment; filename="board.${csv ? "csv" : "json"}"` };
    if (!csv) return answer(exportSchema, board, 200, headers);
    return new Response(boardCsv(board), {
      headers: { ...headers, "content-type": "text/csv; charset=utf-8" },
    });
  },
});
