import { moods, promises, wounds } from "./buyer.ts";
import { describeState, eachState } from "./graph.ts";
import { machineOf, regionsOf, resolver, type Say, sayer, sceneState, type Talk } from "./machine.ts";
import { isSayable, offered } from "./offers.ts";
import type { Outcome } from "./outcome.ts";
import { pack } from "./pack.ts";
import type { Detour, Plot } from "./plot.ts";
import type { Finding } from "./property.ts";
import type { Solution } from "./solve.ts";
import { stepper } from "./step.ts";
import { drawn } from "./truths.ts";

/**
 * J3b: the packed rules and the machine people play lead to the same place by every reachable transition. What the machine
 * does follows from its regions and from the outcome its rules resolve to. So the outcome is compared on every transition, and
 * the machine is run once for each combination of regions before, regions after and ending that occurs.
 */
export function conformance(game: Solution): Finding {
  const { plot } = game;
  const machine = machineOf(plot);
  const sayOn = sayer(machine);
  const resolve = resolver(plot);
  const walk = stepper(plot);
  const run = new Set<string>();
  let compared = 0;
  let where = "";
  eachState(game, (layer, state, reused, at) => {
    if (where !== "") return;
    const buyer = { ...reused };
    const { beat, detoured } = layer;
    const compare = (choice: number | Detour, count: number): void => {
      const outcomes = count === 1 ? walk.outcomes.slice(0, 1) : walk.outcomes.slice(0, count);
      for (const packed of outcomes) {
        const world = plot.truths.map((_, index) => Math.max(0, drawn(packed.buyer.truths, index)));
        const talk: Talk = { buyer, beat, detoured, world, account: 0, last: null };
        const say: Say = { type: "SAY", choice };
        compared++;
        const way = wayOf(talk, packed);
        const resolved = resolve(talk, say);
        if (resolved === null || !isSame(resolved, packed)) where = `saying ${choice}`;
        else if (!run.has(way)) {
          run.add(way);
          const here = machine.resolveState({ value: { talking: regionsOf(plot, talk) }, context: talk });
          if (!agrees(plot, packed, sayOn(here, say))) where = `saying ${choice}`;
        }
        if (where !== "") {
          where = `${describeState(game, { at, state })}; ${where}`;
          return;
        }
      }
    };
    const said = plot.beats[beat];
    said?.choices.forEach((choice, index) => {
      if (where === "" && isSayable(choice, buyer)) compare(index, walk.say(beat, buyer, choice));
    });
    if (said === undefined || detoured) return;
    for (const detour of offered(plot, said, buyer))
      if (where === "") compare(detour, walk.detour(beat, buyer, detour));
  });
  return {
    holds: where === "",
    figure: `${compared} transitions, ${run.size} ways through the machine`,
    ...(where === "" ? {} : { where }),
  };
}

/** Regions before and after, and how it ended: all that the machine's own transition depends on. */
function wayOf(talk: Talk, { buyer, beat, ending }: Outcome): string {
  const detoured = beat === talk.beat && ending === "";
  const before = [talk.beat, Number(talk.detoured), talk.buyer.mood, talk.buyer.promise, talk.buyer.wound];
  const after = [beat, Number(detoured), buyer.mood, buyer.promise, buyer.wound];
  return [...before, ...after, ending].join(" ");
}

function isSame(resolved: Readonly<Outcome>, packed: Outcome): boolean {
  return (
    pack(resolved.buyer) === pack(packed.buyer) &&
    resolved.beat === packed.beat &&
    resolved.reward === packed.reward &&
    resolved.ending === packed.ending
  );
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
