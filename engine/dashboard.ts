import type { Buyer } from "./buyer.ts";
import type { Scenario } from "./compile.ts";
import { wordsOf } from "./lexicon.ts";
import { stepper } from "./step.ts";

/** What the sales dashboard shows right after a line, weightiest first: signed, asks, questions, least talk. Higher is better. */
export type Gauges = readonly [signed: number, asks: number, questions: number, brevity: number];

/** Reads the day-0 gauges of a base choice said to a buyer. */
export function dashboardOf(
  scenario: Scenario,
): (beat: number, index: number, buyer: Readonly<Buyer>) => Gauges {
  const { plot } = scenario;
  const walk = stepper(plot);
  return (beat, index, buyer) => {
    const choice = plot.beats[beat]?.choices[index];
    if (choice === undefined) throw new RangeError(`beat ${beat} has no choice ${index}`);
    const line = scenario.beats[beat]?.text.choices[index]?.line ?? "";
    const signed = walk.say(beat, buyer, choice) > 0 && walk.outcomes[0]?.buyer.signed !== 0;
    const asks = choice.move === "commit" || choice.move === "press";
    return [Number(signed), Number(asks), Number(line.includes("?")), -wordsOf(line).length];
  };
}

/** Is a dashboard better than another? Above 0 when it is, 0 when they are alike. */
export function compareGauges(one: Gauges, other: Gauges): number {
  for (let gauge = 0; gauge < one.length; gauge++) {
    const difference = (one[gauge] as number) - (other[gauge] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}
