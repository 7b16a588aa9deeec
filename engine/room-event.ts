import { z } from "zod";
import { topicSchema } from "./debrief-topic.ts";
import { plainLine } from "./plain-line.ts";

/*
 * What can happen in a live room. A command is what a phone or the desk asks for; the event that records it says the same thing, so
 * that a command sent twice is one event. Nothing here holds a name: seats are numbers.
 */

const seatNumber = z.int().min(1).max(100_000);
const forkNumber = z.int().min(1).max(100_000);
/** An opaque id of a choice, as `View.choices` has it. */
const choiceId = z.string().min(1).max(64);

/** One line of a person's own. */
const sentence = plainLine(1, 280);

/** Whose line is played in one future: the room's most voted, one seat's vote, or one the coach names. */
export const lineSchema = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("room") }),
  z.strictObject({ by: z.literal("delegate"), seat: seatNumber }),
  z.strictObject({ by: z.literal("coach"), choice: choiceId }),
]);
export type Line = z.infer<typeof lineSchema>;

/** What a phone says. */
const fromSeat = [
  z.strictObject({ kind: z.literal("leave") }),
  /** A private vote; null passes. Until its round closes the last one counts. */
  z.strictObject({
    kind: z.literal("vote"),
    fork: forkNumber,
    round: z.union([z.literal(1), z.literal(2)]),
    choice: choiceId.nullable(),
    /** How sure, 1 to 3. */
    confidence: z.int().min(1).max(3).optional(),
  }),
] as const;

/** A question to come back to: from a phone or the desk. */
const fromBoth = [z.strictObject({ kind: z.literal("park"), text: sentence })] as const;

/** What moves the room on: refused unless the desk that asks has seen the step the room is at. */
const moves = [
  /** From the lobby to the first decision. */
  z.strictObject({ kind: z.literal("begin") }),
  /** SHOW → THINK: opens the vote. */
  z.strictObject({ kind: z.literal("think") }),
  /** THINK or REVOTE → the split, hidden. */
  z.strictObject({ kind: z.literal("close") }),
  /** Split → PAIR: two minutes with a neighbour. */
  z.strictObject({ kind: z.literal("pair") }),
  /** Split or PAIR → REVOTE: the second round. */
  z.strictObject({ kind: z.literal("revote") }),
  /** Split or PAIR → REACT: one line for each future that goes on, in their order. */
  z.strictObject({ kind: z.literal("play"), lines: z.array(lineSchema).min(1).max(2) }),
  /** Split or PAIR → REACT in two futures: two different lines of the one decision, half the room with each. */
  z.strictObject({ kind: z.literal("futures"), choices: z.tuple([choiceId, choiceId]) }),
  /** REACT → the next decision, or the letter when no future goes on. */
  z.strictObject({ kind: z.literal("next") }),
  /** Back to a decision that was met, as it was then. */
  z.strictObject({ kind: z.literal("rewind"), fork: forkNumber }),
  /** Everyone plays the whole talk alone, or the room comes back together. */
  z.strictObject({ kind: z.literal("alone"), on: z.boolean() }),
  /** To the debrief of the group: votes before and after, one behaviour each. */
  z.strictObject({ kind: z.literal("debrief") }),
  /** The end: the code counts no more. */
  z.strictObject({ kind: z.literal("end") }),
] as const;

/** What the desk does beside that, at any step. */
const beside = [
  z.strictObject({ kind: z.literal("pause"), on: z.boolean() }),
  /** Half the room sits in the buyer's chair: it votes for the line it would like to hear, and speaks the answer. */
  z.strictObject({ kind: z.literal("swap"), on: z.boolean() }),
  /** The split on the stage and the phones. Hidden again with every new vote. */
  z.strictObject({ kind: z.literal("votes"), on: z.boolean() }),
  /** What the buyer thought of the last line, on the stage and the phones. Sealed again with the next line. */
  z.strictObject({ kind: z.literal("thought"), on: z.boolean() }),
  z.strictObject({ kind: z.literal("lock"), on: z.boolean() }),
  /** What the group talks about in the debrief, on the stage and the phones. */
  z.strictObject({ kind: z.literal("discuss"), topic: topicSchema }),
  /** A parked question was dealt with. */
  z.strictObject({ kind: z.literal("settle"), question: z.int().min(1) }),
  /** Out of the room; may come back. */
  z.strictObject({ kind: z.literal("remove"), seat: seatNumber }),
  /** Out of the room for good. */
  z.strictObject({ kind: z.literal("ban"), seat: seatNumber }),
] as const;

/** Sat down, or came back: recorded by the server when it has taken a name in, asked for by nobody. */
const joined = z.strictObject({ kind: z.literal("join") });

/** Every future goes on to day 90, from SHOW, split, PAIR or REACT: asked for without lines. */
const carryWish = z.strictObject({ kind: z.literal("carry") });
/** The same with the best lines there are, which the server has found. */
const carried = carryWish.extend({ lines: z.array(z.array(choiceId).max(60)).min(1).max(2) });

/** What a phone or a desk asks for. */
export const wishSchema = z.discriminatedUnion("kind", [
  ...fromSeat,
  ...fromBoth,
  ...moves,
  carryWish,
  ...beside,
]);
export type Wish = z.infer<typeof wishSchema>;

/** What an event records. */
export const saidSchema = z.discriminatedUnion("kind", [
  joined,
  ...fromSeat,
  ...fromBoth,
  ...moves,
  carried,
  ...beside,
]);
export type Said = z.infer<typeof saidSchema>;

/** Body of a command. */
export const commandSchema = z.strictObject({
  /** Made up by the client, and the same when it sends the command again. */
  id: z.uuid(),
  /** The step the desk has seen; needed for what moves the room on, so that two desks press once. */
  step: z.int().min(0).optional(),
  wish: wishSchema,
});
export type Command = z.infer<typeof commandSchema>;

type Kind = Said["kind"];
const kindsOf = (
  shapes: readonly { readonly shape: { readonly kind: z.ZodLiteral<Kind> } }[],
): ReadonlySet<Kind> => new Set(shapes.map(({ shape }) => shape.kind.value));

/** The kinds that a desk may send only when it has seen the step the room is at. */
export const moveKinds = kindsOf([...moves, carryWish]);
/** The kinds that come from a phone; a question may come from either. */
export const seatKinds = kindsOf([joined, ...fromSeat, ...fromBoth]);
/** The kinds that come from the desk. */
export const deskKinds = kindsOf([...fromBoth, ...moves, carryWish, ...beside]);

/** One thing that happened: its number in the room from 1, who did it, and when by the database's clock (ms since 1970). */
export interface RoomEvent {
  readonly number: number;
  /** A seat, or null for the desk. */
  readonly seat: number | null;
  readonly said: Said;
  readonly at: number;
}
