import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { propertyIds } from "../../engine/prove.ts";
import { stockLibrary } from "../../server/stock.ts";
import { freshDatabase } from "../setup/fresh-database.ts";
import { rows } from "../setup/rows.ts";

const url = await freshDatabase();
const folder = mkdtempSync(join(tmpdir(), "same-side-stock-"));
afterAll(() => rmSync(folder, { recursive: true }));
const [any] = readdirSync(join(import.meta.dirname, "../../scenarios")).sort();
cpSync(join(import.meta.dirname, "../../scenarios", any as string), join(folder, any as string), {
  recursive: true,
});

const stock = async () => {
  const lines: string[] = [];
  const { broken } = await stockLibrary(url, { folder, report: (line) => lines.push(line) });
  return { broken, lines };
};
const counts = () =>
  rows(
    url,
    "select (select count(*)::int from scenario_version) as versions, (select count(*)::int from scenario_proof) as proofs",
  );

test("S8 every document is stored and proved once, and a second start has nothing to do", async () => {
  expect((await stock()).lines).toEqual([
    expect.stringMatching(/^Proved .* properties hold over \d+ states\.$/),
    expect.stringMatching(/^Proved the library: \d of \d properties hold over 1 scenarios\.$/),
  ]);
  expect(await counts()).toEqual([{ versions: 1, proofs: 1 }]);
  expect((await stock()).lines).toEqual([]);
});

test("S8 a changed document is a version of its own, proved for itself", async () => {
  appendFileSync(join(folder, any as string, "scenario.yaml"), "\n# changed\n");
  expect((await stock()).lines).toHaveLength(2);
  expect(await counts()).toEqual([{ versions: 2, proofs: 2 }]);
});

test("S8 a proof that lacks a property is made again", async () => {
  await rows(url, "update scenario_proof set proof = jsonb_set(proof, '{properties}', '[]')");
  await rows(url, "delete from library_proof");
  expect((await stock()).lines).toHaveLength(2);
  const [proof] = await rows(
    url,
    "select jsonb_array_length(proof->'properties') as properties from scenario_proof order by 1 desc limit 1",
  );
  expect(proof).toEqual({ properties: propertyIds.length });
});

test("a document with errors is named and does not stop the others", async () => {
  mkdirSync(join(folder, "a-broken-one"));
  const path = join(folder, "a-broken-one", "scenario.yaml");
  writeFileSync(path, "id: [\n");
  expect((await stock()).broken).toEqual([path]);
  expect(await counts()).toEqual([{ versions: 2, proofs: 2 }]);
});

test("a folder that is not there is said so", async () => {
  await expect(stockLibrary(url, { folder: join(folder, "nowhere") })).rejects.toMatchObject({
    code: "not_configured",
  });
});
