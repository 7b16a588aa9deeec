import type { Buyer } from "./buyer.ts";
import type { Scenario } from "./compile.ts";
import { compareGauges, dashboardOf, type Gauges } from "./dashboard.ts";
import { countOf, friendly, wordsOf } from "./lexicon.ts";
import { type Edge, type Favour, favours, valueUnder } from "./policies.ts";
import { type Finding, type Ground, show, TOP_MARGIN } from "./property.ts";
import { margin, type Pick, walkValue } from "./prove-policies.ts";

// Players who choose by the surface of the words: J10 to J12 of model.md 4.2.

function lineOf(scenario: Scenario, beat: number, edge: Edge): string {
  return scenario.beats[beat]?.text.choices[edge.index]?.line ?? "";
}

/** Picks the line with the highest score; the first of equals. */
function highest(score: (edge: Edge, beat: number, buyer: Readonly<Buyer>) => number): Pick {
  return (edges, beat, buyer) => {
    const scores = edges.map((edge) => score(edge, beat, buyer));
    return scores.indexOf(Math.max(...scores));
  };
}

/** J10: the friendliest-sounding line everywhere, and the pleaser, both stay below the top band. */
export function friendliestLoses(on: Ground, scenario: Scenario): Finding {
  const friendliest = margin(on, (game) =>
    walkValue(
      game,
      highest((edge, beat) => countOf(lineOf(scenario, beat, edge), friendly)),
    ),
  );
  const pleaser = margin(on, (game) => valueUnder(game, favours.pleaser));
  return {
    holds: friendliest > TOP_MARGIN && pleaser > TOP_MARGIN,
    figure: `friendliest ${show(friendliest)}, pleaser ${show(pleaser)} below best`,
  };
}

/** J11: always the line after which the visible dashboard looks best: signed, then asks, questions, least talk. */
export function chaserLoses(on: Ground, scenario: Scenario): Finding {
  const gauges = dashboardOf(scenario);
  const chase: Pick = (edges, beat, buyer) => {
    const shown = edges.map(({ index }) => gauges(beat, index, buyer));
    return shown.reduce((best, one, at) => (compareGauges(one, shown[best] as Gauges) > 0 ? at : best), 0);
  };
  const lost = margin(on, (game) => walkValue(game, chase));
  return { holds: lost > TOP_MARGIN, figure: `${show(lost)} below best` };
}

/** J12: longest, shortest, most "you", most question marks and, where there is one, whatever the assistant suggests. */
export function surfaceLoses(on: Ground, scenario: Scenario): Finding {
  const you = ["you", "your", "yours", "you're", "you've", "you'll", "you'd"];
  const scores: Record<string, (line: string) => number> = {
    longest: (line) => wordsOf(line).length,
    shortest: (line) => -wordsOf(line).length,
    "most you": (line) => countOf(line, you),
    "most questions": (line) => line.split("?").length,
  };
  const lost = Object.entries(scores).map(([name, score]) => {
    const pick = highest((edge, beat) => score(lineOf(scenario, beat, edge)));
    return { name, by: margin(on, (game) => walkValue(game, pick)) };
  });
  if (scenario.beats.some(({ text }) => text.assistant !== undefined)) {
    // Follows wherever there is a suggestion, and else plays as well as possible.
    const suggested: Favour = ({ index }, beat) => {
      const { assistant, choices } = scenario.beats[beat]?.text ?? {};
      return assistant !== undefined && choices?.[index]?.id === assistant.choice;
    };
    lost.push({ name: "assistant", by: margin(on, (game) => valueUnder(game, suggested)) });
  }
  return {
    holds: lost.every(({ by }) => by > TOP_MARGIN),
    figure: `${lost.map(({ name, by }) => `${name} ${show(by)}`).join(", ")} below best`,
  };
}
