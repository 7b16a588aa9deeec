import type { APIRequestContext } from "@playwright/test";
import type { View } from "../../engine/view.ts";

/** Plays a talk to its end over HTTP; `pick` chooses among the lines by its number. */
export async function playOut(request: APIRequestContext, id: string, pick: number): Promise<void> {
  let { view } = (await (await request.get(`/api/attempts/${id}`)).json()) as { view: View };
  while (!view.ended) {
    const choice = view.choices[(pick + view.turn) % view.choices.length]?.id;
    const said = await request.post(`/api/attempts/${id}/say`, { data: { turn: view.turn, choice } });
    view = ((await said.json()) as { view: View }).view;
  }
}
