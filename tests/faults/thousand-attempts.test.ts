import { expect, test } from "vitest";
import { freshDatabase } from "../setup/fresh-database.ts";
import { rows, storedChoices } from "../setup/rows.ts";
import { serve } from "../setup/serve.ts";
import { anyLine, begin, debriefOf, playOut, seededChance, type Visitor, visitor } from "../setup/visitor.ts";

const database = await freshDatabase();
const [count, atOnce] = [1_000, 8];
const seed = Number(process.env.FUZZ_SEED ?? 20_260_101);

test(`S11 ${count} random attempts (seed ${seed}) balance exactly, and a restart gives the same debriefs byte for byte`, {
  timeout: 600_000,
}, async () => {
  const web = await serve(database);
  const guest = visitor(web.url);
  await begin(guest);
  const scenarios: { id: string }[] = (await guest.send("GET", "/api/scenarios")).json.scenarios;
  const debriefs = new Map<string, string>();
  const endings = new Set<string>();

  await share(count, async (index) => {
    const chance = seededChance(seed + index);
    const scenario = scenarios[Math.floor((index * scenarios.length) / count)]?.id as string;
    const level = index % 2 ? "guided" : "free";
    const begun = await begin(guest, { scenario, level, seed: `random-${seed}-${index}` });
    const said: string[] = [];
    await playOut(guest, begun, (view) => {
      said.push(anyLine(chance)(view));
      return said.at(-1) as string;
    });
    const { text, debrief } = await debriefOf(guest, begun.id);
    const costs = debrief.decisions.map((decision) => decision.cost);
    expect(Math.min(0, ...costs)).toBe(0);
    expect(debrief.outcome).toBe(debrief.best - costs.reduce((sum, cost) => sum + cost, 0) + debrief.luck);
    expect(debrief.decisions.map((decision) => decision.choice)).toEqual(said);
    if (index % 100 === 0) expect(await storedChoices(database, begun.id)).toEqual(said);
    debriefs.set(begun.id, text);
    endings.add(debrief.ending);
  });

  expect(debriefs.size).toBe(count);
  const lines = await rows(database, "select count(*)::int as n from attempt where status = 'finished'");
  expect(lines).toEqual([{ n: count }]);
  await web.end("SIGTERM");

  const restarted: Visitor = visitor((await serve(database)).url, guest.cookie);
  const ids = [...debriefs.keys()];
  await share(count, async (index) => {
    const id = ids[index] as string;
    const { text } = await restarted.send("GET", `/api/attempts/${id}/debrief`);
    expect(text === debriefs.get(id), `the debrief of ${id} is the same`).toBe(true);
  });
});

/** Does `total` pieces of work, a few at once. */
async function share(total: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < total) await work(next++);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
