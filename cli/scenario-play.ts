import { createInterface } from "node:readline/promises";
import { idOf } from "../engine/exchange.ts";
import { placeIn, waysAt } from "../engine/judge.ts";
import { letterOf } from "../engine/letter.ts";
import { offersOf, type Play, say, start } from "../engine/play.ts";
import { debriefOf } from "../engine/review.ts";
import { exchangesOf } from "../engine/show.ts";
import { solve } from "../engine/solve.ts";
import { levelSchema } from "../engine/view.ts";
import { tell } from "../engine/when.ts";
import { meant, playOptions } from "./play-options.ts";
import { printCosts, printEnd, printExchange, printMoment, printPrices } from "./play-page.ts";
import { admit, Misuse, oneScenarioFile, readArgs, type Verb } from "./scenario-files.ts";

/** `play`: the conversation in the terminal, by hand or from a list. */
export const play: Verb = async (args) => {
  const { values, positionals } = readArgs(args, {
    say: { type: "string" },
    seed: { type: "string", default: "1" },
    level: { type: "string", default: "guided" },
    costs: { type: "boolean", default: false },
    plan: { type: "boolean", default: false },
  });
  const level = levelSchema.safeParse(values.level);
  if (!level.success) throw new Misuse(`there is no level "${values.level}": it is guided, free or pressed`);
  const scenario = admit(oneScenarioFile(positionals));
  if (scenario === null) return 1;
  const opening = start(scenario, { seed: values.seed, level: level.data, planned: values.plan });
  const last = values.say === undefined ? await converse(opening) : recite(opening, values.say);
  if (!last.ended) {
    if (values.costs) printPrices(playOptions(last), pricesAt(last));
    return 0;
  }
  const ids = last.steps.map((step) => idOf(scenario, step));
  printEnd(last, letterOf(last, tell(scenario, last.steps, ids), exchangesOf(last)));
  if (values.costs) printCosts(debriefOf(solve(scenario.plot), last));
  return 0;
};

/** What each line on offer now would cost, by its id. Points. */
function pricesAt(here: Play): ReadonlyMap<string, number> {
  const game = solve(here.scenario.plot);
  const ways = waysAt(game, placeIn(game, here.beat, here.detoured, here.buyer));
  return new Map(
    offersOf(here).map(({ id, said }) => [id, ways.find((way) => way.said === said)?.cost ?? Number.NaN]),
  );
}

/** Plays a list. A list that cannot be said is found out before anything is printed. */
function recite(opening: Play, list: string): Play {
  const words = list
    .split(/[\s,]+/)
    .map((word) => word.trim())
    .filter((word) => word !== "");
  const talk = [opening];
  for (const [turn, word] of words.entries()) talk.push(after(talk.at(-1) as Play, word, turn));
  for (const moment of talk) printExchange(moment);
  const last = talk.at(-1) as Play;
  if (!last.ended) {
    printMoment(last, playOptions(last));
    console.log("\nThe list ends here; the talk does not.");
  }
  return last;
}

function after(here: Play, word: string, turn: number): Play {
  if (here.ended) throw new Misuse(`--say goes on after the end of the talk, at turn ${turn} ("${word}")`);
  const options = playOptions(here);
  const option = meant(options, word);
  if (option === undefined) {
    const offered = options.map(({ key, name }) => `${key} (${name})`).join(", ");
    throw new Misuse(`--say: "${word}" is not on offer at turn ${turn}; there are ${offered}`);
  }
  return said(here, option.id);
}

function said(here: Play, id: string): Play {
  const answer = say(here, id);
  if (!answer.ok) throw new Error(`an option on offer was refused: ${answer.code}`);
  return answer.play;
}

async function converse(opening: Play): Promise<Play> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const { title, brief } = opening.scenario.text;
  console.log(`${title}\n\n${[brief.role, brief.why, ...brief.know].join("\n")}\n`);
  let here = opening;
  printExchange(here);
  printMoment(here, playOptions(here));
  terminal.setPrompt("\n> ");
  terminal.prompt();
  for await (const word of terminal) {
    if (/^q(uit)?$/i.test(word.trim())) break;
    const option = meant(playOptions(here), word);
    if (option === undefined) console.error("Type the number of a line, L to listen, or q to leave.");
    else {
      here = said(here, option.id);
      printExchange(here);
      if (here.ended) break;
      printMoment(here, playOptions(here));
    }
    terminal.prompt();
  }
  terminal.close();
  return here;
}
