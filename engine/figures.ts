import { SIGNED } from "./buyer.ts";
import { lineOf, SILENCE } from "./exchange.ts";
import type { Play, Step } from "./play.ts";
import type { Dashboard, Says } from "./view.ts";

function words(text: string): number {
  return text.split(/\s+/).filter((word) => word !== "" && word !== SILENCE).length;
}

function asksForYes({ plot }: Play["scenario"], { beat, said }: Step): boolean {
  const move = typeof said === "number" ? plot.beats[beat]?.choices[said]?.move : undefined;
  return move === "commit" || move === "press";
}

/**
 * The figures a sales tool would show before the first line and after each line of a talk, oldest first. `exchanges` is all
 * that was said in it, the opening first.
 */
export function figuresByTurn(
  { scenario, steps }: Pick<Play, "scenario" | "steps">,
  exchanges: readonly (readonly Says[])[],
): readonly Dashboard[] {
  const heard = (at: number): number =>
    (exchanges[at] ?? []).reduce((sum, { who, text }) => sum + (who === "buyer" ? words(text) : 0), 0);
  let yours = 0;
  let theirs = heard(0);
  const all: Dashboard[] = [
    { signed: scenario.plot.start.signed !== SIGNED.open, asks: 0, questions: 0, talk: 0 },
  ];
  for (const [turn, step] of steps.entries()) {
    const line = lineOf(scenario, step.beat, step.before, step.said);
    const before = all[turn] as Dashboard;
    yours += words(line);
    theirs += heard(turn + 1);
    all.push({
      signed: step.outcome.buyer.signed !== SIGNED.open,
      asks: before.asks + Number(asksForYes(scenario, step)),
      questions: before.questions + Number(line.includes("?")),
      talk: Math.round((100 * yours) / Math.max(1, yours + theirs)),
    });
  }
  return all;
}

/** The figures a sales tool would show of a talk so far. */
export function figuresOf(play: Play, exchanges: readonly (readonly Says[])[]): Dashboard {
  return figuresByTurn(play, exchanges).at(-1) as Dashboard;
}
