import { SIGNED } from "./buyer.ts";
import { lineOf, SILENCE } from "./exchange.ts";
import type { Play, Step } from "./play.ts";
import type { Dashboard, Says } from "./view.ts";

function words(text: string): number {
  return text.split(/\s+/).filter((word) => word !== "" && word !== SILENCE).length;
}

/** The figures a sales tool would show of a talk so far. `exchanges` is all that was said in it. */
export function figuresOf(
  { scenario, steps, buyer }: Play,
  exchanges: readonly (readonly Says[])[],
): Dashboard {
  const line = ({ beat, before, said }: Step): string => lineOf(scenario, beat, before, said);
  const asked = (step: Step): boolean => {
    const move =
      typeof step.said === "number" ? scenario.plot.beats[step.beat]?.choices[step.said]?.move : undefined;
    return move === "commit" || move === "press";
  };
  const yours = steps.reduce((sum, step) => sum + words(line(step)), 0);
  const theirs = exchanges
    .flat()
    .reduce((sum, { who, text }) => sum + (who === "buyer" ? words(text) : 0), 0);
  return {
    signed: buyer.signed !== SIGNED.open,
    asks: steps.filter(asked).length,
    questions: steps.filter((step) => line(step).includes("?")).length,
    talk: Math.round((100 * yours) / Math.max(1, yours + theirs)),
  };
}
