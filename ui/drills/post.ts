import { request, type Why, whyOf } from "../play/post.ts";
import type { Review } from "./facts.ts";

/** What the server made of a request about a drill. */
export type Told = { ok: true; review: Review } | { ok: false; why: Why };

/** Sets the table of a drill, or finds it as it was left. */
export function beginDrill(drill: string): Promise<Told> {
  return told(`/api/drills/${encodeURIComponent(drill)}/reviews`);
}

/** Says a line at a drill's moment. */
export function answerDrill(review: string, choice: string): Promise<Told> {
  return told(`/api/reviews/${encodeURIComponent(review)}/answer`, { choice });
}

async function told(path: string, body?: unknown): Promise<Told> {
  try {
    const answer = await request(path, "POST", body);
    if (answer.status < 300) return { ok: true, review: answer.body as Review };
    return { ok: false, why: whyOf(answer) };
  } catch {
    return { ok: false, why: "offline" };
  }
}
