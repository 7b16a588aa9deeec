import { readBody } from "../../../../../server/body.ts";
import { guessedSchema, guessingSchema } from "../../../../../server/contract.ts";
import { guessInAttempt } from "../../../../../server/guesses.ts";
import { learnerOf } from "../../../../../server/learner.ts";
import { answer, route } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ id: string }>({
  POST: async (request, { id }) => {
    const guess = await readBody(request, guessingSchema);
    return answer(guessedSchema, await guessInAttempt(await learnerOf(request), id, guess));
  },
});
