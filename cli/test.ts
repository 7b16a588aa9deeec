import { stages } from "./stages.ts";
import { stopRequest } from "./stop-request.ts";
import { single, sum, type Tally } from "./tally.ts";

// Every check, one after the other; a failure does not hide the later ones. What `npm test` runs.
const stop = stopRequest();
const results: { name: string; tally: Tally; seconds: number }[] = [];

for (const { name, run } of stages) {
  if (stop.aborted) break;
  console.log(`\n── ${name} ${"─".repeat(Math.max(3, 76 - name.length))}\n`);
  const began = performance.now();
  const tally = await run(stop).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return single(false);
  });
  results.push({ name, tally, seconds: (performance.now() - began) / 1000 });
}

console.log("");
for (const { name, tally, seconds } of results) {
  const mark = tally.failed === 0 ? "ok  " : "FAIL";
  console.log(`${mark}  ${name.padEnd(50)} ${seconds.toFixed(1).padStart(6)} s`);
}
const total = sum([...results.map(({ tally }) => tally), ...(stop.aborted ? [single(false)] : [])]);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
