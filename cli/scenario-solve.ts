import { solve as solvePlot } from "../engine/solve.ts";
import { admit, readArgs, scenarioFiles, type Verb } from "./scenario-files.ts";

/** `solve`: reachable states, the value of the best, the worst and the mean random play, and the time it took. */
export const solve: Verb = (args) => {
  const { values, positionals } = readArgs(args, { json: { type: "boolean" } });
  const solved = scenarioFiles(positionals).map((file) => {
    const scenario = admit(file);
    if (scenario === null) return null;
    const from = performance.now();
    const { states, best, worst, random } = solvePlot(scenario.plot);
    const ms = Math.round(performance.now() - from);
    return { id: scenario.text.id, figures: { states, best, worst, random, ms } };
  });
  const whole = solved.filter((one) => one !== null);
  const [only] = whole;
  if (values.json) {
    const several = whole.map(({ id, figures }) => ({ id, ...figures }));
    if (positionals.length !== 1) console.log(JSON.stringify(several, null, 2));
    else if (only !== undefined) console.log(JSON.stringify(only.figures));
  } else {
    for (const { id, figures } of whole) {
      const { states, best, worst, random, ms } = figures;
      console.log(
        `${id}: ${states} states, best ${best}, worst ${worst}, random ${random.toFixed(2)}, in ${ms} ms`,
      );
    }
  }
  return whole.length === solved.length ? 0 : 1;
};
