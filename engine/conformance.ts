import { moods, promises, wounds } from "./buyer.ts";
import { describeState, eachState } from "./graph.ts";
import { machineOf, regionsOf, sayer, sceneState, type Talk } from "./machine.ts";
import { isSayable, offered } from "./offers.ts";
import type { Outcome } from "./outcome.ts";
import { pack } from "./pack.ts";
import type { Detour, Plot } from "./plot.ts";
import type { Finding } from "./property.ts";
import type { Solution } from "./solve.ts";
import { stepper } from "./step.ts";
import { drawn } from "./truths.ts";

/**
 * J3b: the packed rules and the machine people play lead to the same place by every reachable transition. A pure loop over
 * the states `pick` lets through (all by default); about 60 microseconds a transition.
 */
export function conformance(game: Solution, pick: (visited: number) => boolean = () => true): Finding {
  const { plot } = game;
  const machine = machineOf(plot);
  const sayOn = sayer(machine);
  const walk = stepper(plot);
  let visited = 0;
  let compared = 0;
  let where = "";
  eachState(game, (layer, state, reused, at) => {
    if (!pick(visited++) || where !== "") return;
    const buyer = { ...reused };
    const { beat, detoured } = layer;
    const compare = (choice: number | Detour, count: number): void => {
      const outcomes = walk.outcomes.slice(0, count).map((out) => ({ ...out, buyer: { ...out.buyer } }));
      for (const packed of outcomes) {
        const world = plot.truths.map((_, index) => Math.max(0, drawn(packed.buyer.truths, index)));
        const here = machine.resolveState({
          value: { talking: regionsOf(plot, { buyer, beat, detoured }) },
          context: { buyer, beat, detoured, world, account: 0, last: null },
        });
        const there = sayOn(here, { type: "SAY", choice });
        compared++;
        if (where === "" && !agrees(plot, packed, there)) {
          where = `${describeState(game, { at, state })}; saying ${choice}`;
        }
      }
    };
    const said = plot.beats[beat];
    said?.choices.forEach((choice, index) => {
      if (isSayable(choice, buyer)) compare(index, walk.say(beat, buyer, choice));
    });
    if (said === undefined || detoured) return;
    for (const detour of offered(plot, said, buyer)) compare(detour, walk.detour(beat, buyer, detour));
  });
  return {
    holds: where === "",
    figure: `${compared} transitions compared`,
    ...(where === "" ? {} : { where }),
  };
}

function agrees(
  plot: Plot,
  packed: Outcome,
  there: { value: unknown; status: string; context: Talk },
): boolean {
  const { last, account } = there.context;
  if (last === null || account !== packed.reward || last.ending !== packed.ending) return false;
  if (pack(last.buyer) !== pack(packed.buyer)) return false;
  if (packed.ending !== "") return there.status === "done";
  const detoured = there.context.detoured;
  const regions = (there.value as { talking?: Record<string, string> }).talking ?? {};
  return (
    regions["scene"] === sceneState(plot, packed.beat, detoured) &&
    regions["feeling"] === moods[packed.buyer.mood] &&
    regions["promise"] === promises[packed.buyer.promise] &&
    regions["wound"] === wounds[packed.buyer.wound]
  );
}
