import { check } from "./scenario-check.ts";
import { Misuse, type Verb } from "./scenario-files.ts";
import { map } from "./scenario-map.ts";
import { create } from "./scenario-new.ts";
import { play } from "./scenario-play.ts";
import { prove } from "./scenario-prove.ts";
import { schema } from "./scenario-schema.ts";
import { solve } from "./scenario-solve.ts";

const verbs: Readonly<Record<string, Verb>> = { check, solve, prove, play, map, new: create, schema };

const usage = `npm run -s scenario -- VERB [PATH|ID]…

  check [ID…] [--json]    what is wrong with a scenario document, with places
       --watch              look again at every save (one document)
  solve [ID…] [--json]    reachable states; value of the best, the worst and a random play
  prove [ID…] [--json]    every property of a fair scene: holds or not, with its figure; without an ID
                          all scenes side by side, then what only a whole library can show
       --sensitivity        every figure of the rulebook moved by a quarter either way (minutes)
  play ID                 have the conversation here
       --say 2,1,L,3        replay a list: numbers as shown, L to listen, or ids of choices
       --seed SEED          draws the hidden truths and the order of the lines (default 1)
       --level LEVEL        guided (default) or free
       --plan               come with a plan
       --costs              what every line cost; where the list ends early, what each would cost there
  map ID                  the scene as a Mermaid flowchart
  new ID [--in FOLDER]    begin a scene: a small whole one to write over
  schema                  the JSON Schema of a scenario document

An ID is a folder in scenarios/, a PATH any scenario document. Without either, check, solve and prove
take every scenario. Exit code 0 fine, 1 findings, 2 misuse.`;

async function main(): Promise<number> {
  const [name = "", ...rest] = process.argv.slice(2);
  if (name === "--help" || name === "-h" || name === "help") {
    console.log(usage);
    return 0;
  }
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (verb === undefined) {
    console.error(name === "" ? usage : `scenario: no verb "${name}"\n\n${usage}`);
    return 2;
  }
  try {
    return await verb(rest);
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    console.error(`scenario ${name}: ${error.message}`);
    console.error("See npm run -s scenario -- --help");
    return 2;
  }
}

// A reader who has seen enough (`| head`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

process.exitCode = await main();
