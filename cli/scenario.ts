import { check } from "./scenario-check.ts";
import { Misuse, type Verb } from "./scenario-files.ts";

const verbs: Readonly<Record<string, Verb>> = { check };

const usage = `npm run -s scenario -- VERB [PATH|ID]… [--json]

  check     what is wrong with a scenario document, with places

Without PATH or ID: every scenario. Exit code 0 fine, 1 findings, 2 misuse.`;

async function main(): Promise<number> {
  const [name = "", ...rest] = process.argv.slice(2);
  const verb = verbs[name];
  if (verb === undefined) {
    console.error(name === "" || name === "--help" ? usage : `scenario: no verb "${name}"\n\n${usage}`);
    return name === "--help" ? 0 : 2;
  }
  try {
    return await verb(rest);
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    console.error(`scenario: ${error.message}\n\n${usage}`);
    return 2;
  }
}

process.exitCode = await main();
