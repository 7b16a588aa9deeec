import { runToEnd } from "./children.ts";

// Puts right what a machine can put right: format, import order, safe lint fixes.
process.exit(await runToEnd(["node_modules/@biomejs/biome/bin/biome", "check", "--write", "."]));
