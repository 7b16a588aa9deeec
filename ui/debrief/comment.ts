import { type Sent, send } from "../device/send.ts";

/** Something somebody said about one turn of a talk. */
export interface TalkComment {
  id: string;
  turn: number;
  text: string;
  /** Pseudonym; empty once the account is gone. */
  author: string;
  /** The author is whose talk it is. */
  own: boolean;
  /** The reader's own. */
  mine: boolean;
  /** ISO 8601. */
  at: string;
}

const addressOf = (attempt: string) => `/api/attempts/${encodeURIComponent(attempt)}/comments`;

/** Says something about a turn. Gives all there is. */
export function addComment(
  attempt: string,
  turn: number,
  text: string,
): Promise<Sent<{ comments: TalkComment[] }>> {
  return send(addressOf(attempt), "POST", { turn, text });
}

/** Deletes one's own comment. What is gone already is gone. */
export async function deleteComment(attempt: string, id: string): Promise<Sent<undefined>> {
  const sent = await send<undefined>(`${addressOf(attempt)}/${encodeURIComponent(id)}`, "DELETE");
  return !sent.ok && sent.code === "unknown_comment" ? { ok: true, value: undefined } : sent;
}
