import { expect, test } from "vitest";
import { debriefSchema } from "../../engine/debrief.ts";
import { publicFaceSchema, viewSchema } from "../../engine/view.ts";
import { ended, middle, opening, secondMeeting, tomas } from "./fixtures/tomas.ts";
import { debrief, silence } from "./fixtures/tomas-debrief.ts";

test("the screens are tried on what the contract allows", () => {
  expect(publicFaceSchema.parse(tomas)).toEqual(tomas);
  for (const view of [opening, middle, secondMeeting, ended]) expect(viewSchema.parse(view)).toEqual(view);
  for (const each of [debrief, silence]) expect(debriefSchema.parse(each)).toEqual(each);
});
