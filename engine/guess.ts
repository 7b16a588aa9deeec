import type { SceneBeat } from "./compile.ts";
import { detourName } from "./detour-name.ts";
import { idOf, thoughtOfLine } from "./exchange.ts";
import { offersAt, type Play, type Step } from "./play.ts";
import { asking, isRecalledAfter } from "./recall.ts";
import { hashOf, opaqueId, shuffled } from "./seed.ts";
import { givesAway } from "./told.ts";
import type { Guess } from "./view.ts";
import { tell } from "./when.ts";
import { forValue, truthOf } from "./words.ts";

/** A moment at which the trainee is asked what the buyer thought of the line just said. */
export interface Asked extends Guess {
  /** Which of the thoughts it was. For those who have answered. */
  readonly truth: string;
}

/** Lines before this turn have too little behind them to guess from. */
const FIRST_TURN = 2;
const MOST_A_SCENE = 2;

/**
 * The moments of a talk so far, oldest first: at most two, in a scene of several meetings at most one in each. The seed
 * chooses a beat; the moment is the first line from there on whose true thought and two others can be shown without giving
 * away what was not told. A function of the play alone, so that replaying finds the same.
 */
export function asksOf(play: Play): readonly Asked[] {
  if (!asking.includes(play.seat.level)) return [];
  const { beats } = play.scenario;
  const apart = play.scenario.text.meetings.length > 1;
  const asks: Asked[] = [];
  for (const slot of slotsOf(play)) {
    for (let turn = Math.max(FIRST_TURN, (asks.at(-1)?.turn ?? -1) + 1); turn < play.steps.length; turn++) {
      const { beat } = play.steps[turn] as Step;
      if (beat < slot || (apart && beats[beat]?.meeting !== beats[slot]?.meeting)) continue;
      const asked = askAfter(play, turn);
      if (asked === null) continue;
      asks.push(asked);
      break;
    }
  }
  return asks;
}

/** The moment the talk is at, without what would tell the answer. Null at any other moment. */
export function guessOf(play: Play): Guess | null {
  const last = asksOf(play).at(-1);
  if (last === undefined || last.turn !== play.steps.length - 1) return null;
  return { turn: last.turn, thoughts: last.thoughts };
}

/** The beats from which on a moment is looked for, in order. The last beat of a scene ends it, and is none. */
function slotsOf({ scenario, seat }: Play): readonly number[] {
  const fit = scenario.beats
    .map((_, beat) => beat)
    .filter((beat) => beat >= FIRST_TURN && beat < scenario.beats.length - 1);
  const groups = Map.groupBy(fit, (beat) =>
    scenario.text.meetings.length > 1 ? scenario.beats[beat]?.meeting : beat,
  );
  const all = [...groups.values()];
  return shuffled(`${seat.seed}/guess`, all.length)
    .slice(0, MOST_A_SCENE)
    .map((at) => all[at] as number[])
    .map((group) => group[hashOf(`${seat.seed}/guess/${group[0]}`) % group.length] as number)
    .toSorted((a, b) => a - b);
}

/** The question after one line; null where it cannot be asked fairly. */
function askAfter(play: Play, turn: number): Asked | null {
  const { scenario, seat } = play;
  const steps = play.steps.slice(0, turn + 1);
  const step = steps[turn] as Step;
  if (step.outcome.ending !== "" || (isRecalledAfter(play, turn) && scenario.text.meetings.length === 1))
    return null;
  const fair = (text: string): boolean => text !== "" && !givesAway({ scenario, steps }, text);
  const truth = thoughtOfLine(scenario, step);
  if (!fair(truth)) return null;
  const others = otherThoughts(play, steps).flatMap((thoughts): string[] => {
    const open = thoughts.filter((text) => fair(text) && text !== truth);
    return open.length === 0
      ? []
      : [open[hashOf(`${seat.seed}/guess/${turn}/${open[0]}`) % open.length] as string];
  });
  const two = shuffled(`${seat.seed}/guess/${turn}/others`, others.length)
    .slice(0, 2)
    .map((at) => others[at] as string);
  if (new Set(two).size < 2) return null;
  const texts = [truth, ...two];
  const thoughts = shuffled(`${seat.seed}/guess/${turn}/order`, texts.length).map((at, place) => ({
    id: opaqueId(seat.seed, `guess/${turn}`, String(place)),
    text: texts[at] as string,
    true: at === 0,
  }));
  return {
    turn,
    thoughts: thoughts.map(({ id, text }) => ({ id, text })),
    truth: thoughts.find((thought) => thought.true)?.id ?? "",
  };
}

/** What the buyer would have thought of each other line on offer at the last of some steps, landing or not. */
function otherThoughts({ scenario, seat }: Play, steps: readonly Step[]): readonly string[][] {
  const step = steps.at(-1) as Step;
  const { text } = scenario.beats[step.beat] as SceneBeat;
  const { truths } = tell(
    scenario,
    steps,
    steps.map((each) => idOf(scenario, each)),
  );
  const here = { beat: step.beat, detoured: step.detoured, buyer: step.before };
  return offersAt(scenario, seat.seed, here)
    .filter(({ said }) => said !== step.said)
    .map(({ said }) => {
      if (typeof said !== "number") return [text.detours[detourName(said, step.before)]?.thought ?? ""];
      const choice = text.choices[said];
      // A thought that depends on a hidden truth is shown for the value that has shown itself, or not at all.
      const value = choice && truths[truthOf(choice) ?? ""];
      return [forValue(choice?.thought, value) ?? "", forValue(choice?.missThought, value) ?? ""];
    });
}
