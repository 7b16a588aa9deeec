import type { Debrief } from "./debrief.ts";
import { lineOf } from "./exchange.ts";
import type { Play } from "./play.ts";
import { detourSaid } from "./plot.ts";
import { hearing } from "./rulebook.ts";

const aboutYou = /\b(you|your|yours|yourself)\b/gi;
const aboutUs = /\b(i|i'm|i’m|i'll|i’ll|i've|i’ve|we|we're|we’re|our|ours|us|my|mine|me)\b/gi;

/**
 * Reference lines of a talk, never marks: questions and reflections counted, the share of words about the buyer's world
 * against one's own (0 to 1), and friction: steps of mood downward within a meeting.
 */
export function referenceOf({ scenario, steps }: Play): Debrief["reference"] {
  let questions = 0;
  let reflections = 0;
  let theirs = 0;
  let ours = 0;
  let friction = 0;
  for (const { beat, before, said, outcome } of steps) {
    const line = lineOf(scenario, beat, before, said);
    const move = typeof said === "number" ? scenario.plot.beats[beat]?.choices[said] : detourSaid(said);
    if (line.includes("?")) questions++;
    if (move !== undefined && hearing.includes(move.move) && move.depth > 0) reflections++;
    theirs += line.match(aboutYou)?.length ?? 0;
    ours += line.match(aboutUs)?.length ?? 0;
    if (outcome.parted.mood < before.mood) friction++;
  }
  return { questions, reflections, theirWorld: theirs / Math.max(1, theirs + ours), friction };
}
