import type { Scenario, SceneBeat } from "../engine/compile.ts";
import type { AuthoredChoice } from "../engine/scenario.ts";
import { admit, oneScenarioFile, readArgs, type Verb } from "./scenario-files.ts";

/** `map`: prints a scene as a Mermaid flowchart: beats by meeting, and what leads from one to the next. */
export const map: Verb = (args) => {
  const scenario = admit(oneScenarioFile(readArgs(args, {}).positionals));
  if (scenario === null) return 1;
  console.log(flowchartOf(scenario));
  return 0;
};

/** A scene as a Mermaid flowchart. Lines that lead to the same place share an arrow; detours stand in their beat. */
function flowchartOf(scenario: Scenario): string {
  const { text, beats } = scenario;
  const meetings = text.meetings.flatMap((meeting, at) => [
    `  subgraph meeting${at + 1}[${label(`${at + 1} · ${meeting.place}`)}]`,
    ...beats.flatMap((beat, index) =>
      beat.meeting === at ? [`    beat${index}[${label(...partsOf(beat))}]`] : [],
    ),
    "  end",
  ]);
  const ends = new Set<string>();
  const arrows = beats.flatMap((beat, index) => {
    const byTarget = new Map<string, string[]>();
    for (const choice of beat.text.choices) {
      const target = targetOf(scenario, index, choice);
      if (!target.startsWith("beat")) ends.add(target);
      byTarget.set(target, [...(byTarget.get(target) ?? []), lineLabel(choice)]);
    }
    return [...byTarget].map(([target, lines]) => `  beat${index} -->|${label(...lines)}| ${target}`);
  });
  const nodes = [...ends].map((end) => `  ${end}([${label(end)}])`);
  return ["flowchart TD", ...meetings, ...nodes, ...arrows].join("\n");
}

function targetOf(scenario: Scenario, index: number, { move, goes }: AuthoredChoice): string {
  if (move === "release") return "released";
  if (move === "park") return "parked";
  const next = goes === undefined ? index + 1 : scenario.beats.findIndex(({ text }) => text.id === goes);
  return next < scenario.beats.length ? `beat${next}` : "ending";
}

function partsOf({ text }: SceneBeat): string[] {
  const detours = Object.keys(text.detours);
  return [
    text.id,
    text.question,
    ...(text.twist === undefined ? [] : [`twist: ${text.twist.says}`]),
    ...(text.tells === undefined ? [] : [`tells ${text.tells.fact}`]),
    ...(detours.length === 0 ? [] : [`↺ ${detours.join(", ")}`]),
  ];
}

function lineLabel({ id, move, depth, needs, shows, aims, asks, plan }: AuthoredChoice): string {
  const notes = [
    ...(needs ?? []).map((fact) => `needs ${fact}`),
    ...(shows === undefined ? [] : [`shows ${shows}`]),
    ...(aims === undefined ? [] : [`aims at ${aims.truth} = ${aims.at}`]),
    ...(asks === undefined ? [] : [`asks for ${asks.gauge}`]),
    ...(plan === undefined ? [] : ["with a plan"]),
  ];
  return `${id}: ${move} ${depth}${notes.length === 0 ? "" : ` (${notes.join(", ")})`}`;
}

/** A Mermaid label: quoted, its lines broken, with nothing in it that Mermaid would read as its own. */
function label(...lines: string[]): string {
  const safe = (text: string): string =>
    text.replace(/[#"<>&`]/g, (sign) => `#${sign.charCodeAt(0)};`).replace(/\s+/g, " ");
  return `"${lines.map(safe).join("<br/>")}"`;
}
