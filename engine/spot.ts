import type { Scenario } from "./compile.ts";
import { pack } from "./pack.ts";
import { offersOf, type Play, say, start } from "./play.ts";
import type { Detour } from "./plot.ts";

// A place in a talk that can be set up again, also with another person in the same game.

/** A state with the choices that lead there. Choices are named by their place in the rules, alike in all skins of a game. */
export interface Spot {
  readonly said: readonly (number | Detour)[];
  /** Came with a plan. */
  readonly planned: boolean;
  readonly beat: number;
  readonly detoured: boolean;
  /** The buyer there, packed. */
  readonly buyer: number;
}

/** The place of a talk before its line at a turn. Throws a RangeError when no line was said at it. */
export function spotOf({ steps, seat }: Play, turn: number): Spot {
  const step = steps[turn];
  if (step === undefined) throw new RangeError(`nothing was said at turn ${turn}`);
  const { beat, detoured, before } = step;
  const said = steps.slice(0, turn).map((past) => past.said);
  return { said, planned: seat.planned === true, beat, detoured, buyer: pack(before) };
}

/** Seeds tried for one whose hidden truths are as they had shown themselves at the spot: enough for odds of 1 in 100. */
const MOST_SEEDS = 1000;

/**
 * A talk that stands exactly at a spot, at level guided, or null when the scenario is not the game the spot was found in.
 *
 * @param seed the first part of the talk's seed; a number is put behind it so that the hidden truths come out as they were
 */
export function playAt(scenario: Scenario, spot: Spot, seed: string): Play | null {
  for (let number = 0; number < MOST_SEEDS; number++) {
    const play = walk(
      start(scenario, { seed: `${seed}-${number}`, level: "guided", planned: spot.planned }),
      spot,
    );
    if (play !== null && isAt(play, spot)) return play;
    // Without hidden truths every seed comes to the same place.
    if (scenario.text.truths.length === 0) return null;
  }
  return null;
}

function isAt({ beat, detoured, buyer, ended }: Play, spot: Spot): boolean {
  return !ended && beat === spot.beat && detoured === spot.detoured && pack(buyer) === spot.buyer;
}

/** Says the lines that lead to a spot; null where one of them is not on offer. */
function walk(from: Play, { said }: Spot): Play | null {
  let play = from;
  for (const line of said) {
    const offer = offersOf(play).find((one) => one.said === line);
    const answer = offer && say(play, offer.id);
    if (!answer?.ok) return null;
    play = answer.play;
  }
  return play;
}
