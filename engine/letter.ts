import { SIGNED } from "./buyer.ts";
import type { Letter } from "./debrief.ts";
import { lineOf, SILENCE } from "./exchange.ts";
import type { Play, Step } from "./play.ts";
import type { Says } from "./view.ts";
import { holds, type Told } from "./when.ts";

/**
 * The letter 90 days later: the author's for this ending, with the paragraphs that hold of this talk. After it, the dashboard
 * a quota would have shown on day 0.
 */
export function letterOf(play: Play, told: Told, exchanges: readonly (readonly Says[])[]): Letter {
  const { letters } = play.scenario.text;
  const letter = letters.find(({ endings }) => play.ending !== "" && endings.includes(play.ending));
  const paragraphs = letter?.paragraphs.filter(({ when }) => holds(when, told)) ?? [];
  return {
    from: letter?.from ?? play.scenario.text.buyer.short,
    paragraphs: letter?.empty ? [] : paragraphs.map(({ text }) => text),
    note: letter?.note ?? "",
    dashboard: dashboardOf(play, exchanges),
  };
}

function words(text: string): number {
  return text.split(/\s+/).filter((word) => word !== "" && word !== SILENCE).length;
}

function dashboardOf(
  { scenario, steps, buyer }: Play,
  exchanges: readonly (readonly Says[])[],
): Letter["dashboard"] {
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
