import { ownTalkSchema } from "../../../../../server/room-contract.ts";
import { entererOf } from "../../../../../server/room-request.ts";
import { beginOwnTalk } from "../../../../../server/room-talk.ts";
import { answer, route } from "../../../../../server/route.ts";

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = route<{ code: string }>({
  POST: async (request, { code }) =>
    answer(ownTalkSchema, { attempt: await beginOwnTalk(await entererOf(request, code)) }),
});
