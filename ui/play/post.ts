import type { ClaimVerdict } from "../../engine/claims.ts";
import type { MomentKind } from "../../engine/debrief.ts";
import type { Plan } from "../../engine/plan.ts";
import type { Level, View } from "../../engine/view.ts";
import { askServer } from "../device/ask-server.ts";

/**
 * Why a request did not bring a view. Only `offline` and `database` pass by themselves; `late` is for good, `rated` until an open
 * rated talk of the same game is over.
 */
export type Why = "offline" | "database" | "taken" | "late" | "rated" | "refused" | "gone";

const conflicts: Record<string, Why> = { deadline_passed: "late", challenge_running: "rated" };
export type Answer = { ok: true; view: View } | { ok: false; why: Why };

/** How the table speaks to the server; tests put their own in its place. */
export interface Wire {
  say(turn: number, choice: string): Promise<Answer>;
  look(): Promise<Answer>;
}

/** Asks the server something and reads its answer. */
export async function request(
  path: string,
  method: string,
  body?: unknown,
): Promise<{ status: number; body: unknown }> {
  const { status, text } = await askServer(path, method, body);
  return { status, body: text === "" ? undefined : JSON.parse(text) };
}

/** Why an answer is a refusal. */
export function whyOf({ status, body }: { status: number; body: unknown }): Why {
  if (status === 404) return "gone";
  if (status === 409) return conflicts[codeOf(body)] ?? "taken";
  if (status === 503) return "database";
  if (status >= 500 || status === 429) return "offline";
  return "refused";
}

/** The stable code of a refusal. */
function codeOf(body: unknown): string {
  return String((body as { code?: unknown } | undefined)?.code);
}

async function forView(path: string, method: string, body?: unknown): Promise<Answer> {
  try {
    const answer = await request(path, method, body);
    if (answer.status === 200) return { ok: true, view: (answer.body as { view: View }).view };
    return { ok: false, why: whyOf(answer) };
  } catch {
    return { ok: false, why: "offline" };
  }
}

/** The wire of one attempt, over HTTP. */
export function wireOf(attempt: string): Wire {
  const path = `/api/attempts/${encodeURIComponent(attempt)}`;
  return {
    say: (turn, choice) => forView(`${path}/say`, "POST", { turn, choice }),
    look: () => forView(path, "GET"),
  };
}

export interface Beginning {
  scenario: string;
  level: Level;
  kind: "practice" | "rated";
  plan?: Plan;
  from?: { attempt: string; turn: number };
}

/** Begins a talk, or takes one up again from an earlier turn. */
export async function beginTalk(
  beginning: Beginning,
): Promise<{ ok: true; id: string } | { ok: false; why: Why }> {
  try {
    const answer = await request("/api/attempts", "POST", beginning);
    if (answer.status === 201) return { ok: true, id: (answer.body as { id: string }).id };
    return { ok: false, why: whyOf(answer) };
  } catch {
    return { ok: false, why: "offline" };
  }
}

/** Stores the trainee's one line about the talk; false when it did not arrive. */
export async function putNote(attempt: string, text: string): Promise<boolean> {
  try {
    const { status } = await request(`/api/attempts/${encodeURIComponent(attempt)}/note`, "PUT", { text });
    return status < 300;
  } catch {
    return false;
  }
}

/** Makes a link that shows letter, curve and these moments to whoever has it; null when it could not be made. */
export async function share(attempt: string, moments: readonly MomentKind[]): Promise<string | null> {
  try {
    const answer = await request(`/api/attempts/${encodeURIComponent(attempt)}/share`, "POST", { moments });
    return answer.status < 300 ? (answer.body as { path: string }).path : null;
  } catch {
    return null;
  }
}

/** Takes the link back; false when the server could not be reached. */
export async function unshare(attempt: string): Promise<boolean> {
  try {
    const { status } = await request(`/api/attempts/${encodeURIComponent(attempt)}/share`, "DELETE");
    return status < 300 || status === 404;
  } catch {
    return false;
  }
}

/** A guess as the server keeps it, with the thought it really was. */
export interface Guessed {
  turn: number;
  thought: string;
  confidence: number;
  right: boolean;
  truth: string;
}

/** Guesses what the buyer was thinking. `past` when another window, or the talk, was faster. */
export async function postGuess(
  attempt: string,
  guess: Pick<Guessed, "turn" | "thought" | "confidence">,
): Promise<{ ok: true; guessed: Guessed } | { ok: false; why: "past" | "failed" }> {
  try {
    const answer = await request(`/api/attempts/${encodeURIComponent(attempt)}/guess`, "POST", guess);
    if (answer.status === 200) return { ok: true, guessed: answer.body as Guessed };
    return { ok: false, why: answer.status === 409 ? "past" : "failed" };
  } catch {
    return { ok: false, why: "failed" };
  }
}

/** A claim as the server checked it. */
export interface Checked {
  id: string;
  verdict: ClaimVerdict;
}

/** Claims up to three things for this buyer. `taken` when another window was faster, null when they could not be checked. */
export async function putClaims(
  attempt: string,
  picked: readonly string[],
): Promise<readonly Checked[] | "taken" | null> {
  try {
    const answer = await request(`/api/attempts/${encodeURIComponent(attempt)}/claims`, "PUT", { picked });
    if (answer.status === 200) return (answer.body as { checked: Checked[] }).checked;
    return answer.status === 409 ? "taken" : null;
  } catch {
    return null;
  }
}
