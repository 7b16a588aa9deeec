import { setPriority } from "node:os";
import { stockLibrary } from "../server/stock.ts";

// Stores and proves the library in the database of DATABASE_URL; the launcher starts it beside the web server.
setPriority(10);
try {
  const { broken } = await stockLibrary(process.env.DATABASE_URL ?? "", {
    report: (line) => console.log(line),
  });
  for (const path of broken)
    console.error(`${path} has errors and is not served; see npm run -s scenario -- check`);
} catch (error) {
  console.error(`The library could not be proved: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
