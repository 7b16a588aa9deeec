import pg from "pg";
import { expect, vi } from "vitest";
import { rows } from "./rows.ts";

interface Plan {
  "Node Type": string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  Plans?: Plan[];
}

/** Rows that a plan takes from tables, thrown away ones included. */
function taken(plan: Plan): number {
  const own = /Scan$/.test(plan["Node Type"]) && !/CTE|Values|Subquery|Bitmap Index/.test(plan["Node Type"]);
  const here = own ? (plan["Actual Rows"] + (plan["Rows Removed by Filter"] ?? 0)) * plan["Actual Loops"] : 0;
  return (plan.Plans ?? []).reduce((sum, part) => sum + taken(part), here);
}

/** Rows that the database takes from its tables while something is read. */
export async function rowsTaken(url: string, read: () => Promise<unknown>): Promise<number> {
  const asked: { text: string; values: unknown[] }[] = [];
  const query = vi.spyOn(pg.Client.prototype, "query");
  try {
    await read();
    for (const [first, second] of query.mock.calls as unknown as [unknown, unknown][]) {
      const text = typeof first === "string" ? first : (first as { text: string }).text;
      if (/^\s*(select|with)/i.test(text)) asked.push({ text, values: Array.isArray(second) ? second : [] });
    }
  } finally {
    query.mockRestore();
  }
  expect(asked.length).toBeGreaterThan(0);
  let sum = 0;
  for (const { text, values } of asked) {
    const [answer] = await rows<{ "QUERY PLAN": { Plan: Plan }[] }>(
      url,
      `explain (analyze, format json) ${text}`,
      values,
    );
    sum += taken(answer!["QUERY PLAN"][0]!.Plan);
  }
  return sum;
}
