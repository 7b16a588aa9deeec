import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { library, Misuse, readArgs, type Verb } from "./scenario-files.ts";

/** Ids as scenario documents have them; long ones make bad addresses. */
const goodId = /^(?=.{1,60}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** `new`: begins a scene with a small whole one to write over. */
export const create: Verb = (args) => {
  const { values, positionals } = readArgs(args, { in: { type: "string" } });
  const [id] = positionals;
  if (id === undefined || positionals.length > 1) throw new Misuse("give the new scenario one id");
  if (!goodId.test(id)) throw new Misuse(`"${id}" is no id: use kebab-case, as in friday-invoice`);
  const folder = join(values.in === undefined ? library : resolve(values.in), id);
  const document = join(folder, "scenario.yaml");
  try {
    mkdirSync(resolve(folder, ".."), { recursive: true });
    mkdirSync(folder);
    writeFileSync(document, scaffold(id), { flag: "wx" });
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") throw new Misuse(`${shown(folder)} is there already`);
    throw new Misuse(`${shown(folder)} cannot be made (${code})`);
  }
  const name = values.in === undefined ? id : shown(document);
  console.log(`${shown(document)} is a scene you can play. Write over it, and ask now and then:

  npm run -s scenario -- check ${name}
  npm run -s scenario -- play ${name}
  npm run -s scenario -- prove ${name}`);
  return 0;
};

/** The document a new scene begins as. */
function scaffold(id: string): string {
  const template = readFileSync(join(import.meta.dirname, "new-scenario.yaml"), "utf8");
  return template.replace("id: my-scenario", `id: ${id}`);
}

function shown(path: string): string {
  return relative(process.cwd(), path) || path;
}
