import { readBody } from "../../../../../server/body.ts";
import { noteSchema } from "../../../../../server/contract.ts";
import { writeNote } from "../../../../../server/debriefs.ts";
import { learnerOf } from "../../../../../server/learner.ts";
import { answer, route } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string }>({
  PUT: async (request, { id }) => {
    const note = await readBody(request, noteSchema);
    await writeNote(await learnerOf(request), id, note.text);
    return answer(noteSchema, note);
  },
});
