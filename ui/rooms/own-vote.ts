import type { FutureView, SeatView } from "../../engine/room-view.ts";
import type { Outbox } from "./send.ts";

/** The own answer to the open question, and how far it has come. */
export interface OwnVote {
  /** Null passes. */
  choice: string | null;
  confidence?: number | undefined;
  /** `before`: said in the first round, and not yet in the second. */
  state: "sending" | "counted" | "before";
}

/** The own answer at the open fork: what is on its way goes before what the room has, which goes before nothing. */
export function ownVoteOf(
  { fork, round }: Pick<FutureView, "fork" | "round">,
  you: SeatView,
  { going, counted }: Pick<Outbox, "going" | "counted">,
  /** The last event this page has seen. */
  seen: number,
): OwnVote | null {
  const here = going
    .map(({ wish }) => wish)
    .findLast((wish) => wish.kind === "vote" && wish.fork === fork && wish.round === round);
  if (here?.kind === "vote") return { choice: here.choice, confidence: here.confidence, state: "sending" };
  if (counted && counted.number > seen && counted.vote.fork === fork && counted.vote.round === round)
    return { choice: counted.vote.choice, confidence: counted.vote.confidence, state: "counted" };
  const { vote } = you;
  if (vote === undefined || vote.fork !== fork) return null;
  return {
    choice: vote.choice,
    confidence: vote.confidence,
    state: vote.round === round ? "counted" : "before",
  };
}
