import internal from "boardgame.io/dist/cjs/internal.js";
import { Compiler, Story } from "inkjs/full";
import { judge } from "../../engine/judge.ts";
import { replay } from "../../engine/play.ts";
import { solve } from "../../engine/solve.ts";
import { benchScenario, playOf } from "./library.ts";
import { hand, row, time } from "./row.ts";

// One attempt of ten turns, played again from its stored choices and judged, beside two well-known engines that only play
// ten equal turns: four choices each, ten counters moved.

const TURNS = 10;
const RUNS = 200;
const counters = [
  "mood",
  "trust",
  "understood",
  "clarity",
  "readiness",
  "wound",
  "promise",
  "margin",
  "signed",
  "facts",
];

function inkStory(): () => void {
  const beats = Array.from({ length: TURNS }, (_, beat) => {
    const choices = [1, 2, 3, 4].map((choice) => {
      const changes = counters
        .map((name) => `    ~ ${name} = clamp(${name} + ${(choice + beat) % 3} - 1)`)
        .join("\n");
      return `  + [choice ${choice}]\n    He answers to choice ${choice}.\n${changes}\n    -> beat${beat + 1}`;
    });
    return `=== beat${beat} ===\nThe buyer says something.\n${choices.join("\n")}`;
  });
  const head = `${counters.map((name) => `VAR ${name} = 2`).join("\n")}\n-> beat0\n`;
  const clamp =
    "=== function clamp(x) ===\n{ x < 0:\n  ~ return 0\n}\n{ x > 4:\n  ~ return 4\n}\n~ return x\n";
  const source = `${head}\n${beats.join("\n")}\n=== beat${TURNS} ===\nThe end.\n-> END\n${clamp}`;
  const json = new Compiler(source).Compile().ToJson();
  if (json === undefined) throw new Error("the ink story does not compile");
  const story = new Story(json);
  return () => {
    story.ResetState();
    story.ContinueMaximally();
    for (let turn = 0; turn < TURNS; turn++) {
      story.ChooseChoiceIndex(turn % 4);
      story.ContinueMaximally();
    }
    if (story.canContinue || story.currentChoices.length > 0) throw new Error("the ink story did not end");
  };
}

interface Moved {
  counters: number[];
  turns: number;
}

/** boardgame.io's own reducer on a game with the same counters. */
function boardGame(): () => void {
  const move = (args: { G: Moved }, choice: number): void => {
    args.G.turns++;
    args.G.counters = args.G.counters.map((value, at) =>
      Math.min(4, Math.max(0, value + ((choice + at) % 3) - 1)),
    );
  };
  const game = {
    name: "talk",
    setup: (): Moved => ({ counters: counters.map(() => 2), turns: 0 }),
    moves: { move },
  };
  const reduce = internal.CreateGameReducer<Moved>({ game });
  const initial = internal.InitializeGame({ game, numPlayers: 1 });
  return () => {
    let state: { G: Moved } | object = initial;
    for (let turn = 0; turn < TURNS; turn++) {
      state = reduce(state, {
        type: "MAKE_MOVE",
        payload: { type: "move", args: [turn % 4], playerID: "0" },
      });
    }
    if ((state as { G: Moved }).G.turns !== TURNS) throw new Error("boardgame.io did not take the moves");
  };
}

const scenario = benchScenario();
const solution = solve(scenario.plot);
const { seat, said } = playOf(scenario, TURNS);
const ours = time(RUNS, () => judge(solution, replay(scenario, seat, said)));
const ink = time(RUNS, inkStory());
const board = time(RUNS, boardGame());
hand([
  row("replay and judge 10 turns", ours, "inkjs, an equal story", ink, "ms", {
    ratio: 1 / 10,
    side: "at most",
  }),
  row("replay and judge 10 turns", ours, "boardgame.io, equal moves", board, "ms", {
    ratio: 1 / 4,
    side: "at most",
  }),
]);
