import { scenarioJsonSchema } from "../engine/scenario.ts";
import { Misuse, type Verb } from "./scenario-files.ts";

/** `schema`: prints the JSON Schema of a scenario document. `npm run fix` keeps public/scenario.schema.json equal to it. */
export const schema: Verb = (args) => {
  if (args.some((arg) => arg !== "--json")) throw new Misuse("schema takes no arguments");
  console.log(JSON.stringify(scenarioJsonSchema(), null, 2));
  return 0;
};
