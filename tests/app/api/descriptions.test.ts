import { expect, test } from "vitest";
import { publicFaceSchema, scenariosSchema } from "../../../server/contract.ts";
import { freshDatabase } from "../../setup/fresh-database.ts";
import { serve } from "../../setup/serve.ts";
import { visitor } from "../../setup/visitor.ts";

const { url } = await serve(await freshDatabase());
const guest = visitor(url);

test("S14 the contract describes itself", async () => {
  const { status, json } = await guest.send("GET", "/api/openapi.json");
  expect([status, json.openapi]).toEqual([200, "3.1.0"]);
  for (const [path, methods] of Object.entries<object>(json.paths)) {
    if (path.includes("{") || !("get" in methods)) continue;
    const answer = await guest.send("GET", path);
    expect(answer.status, path).toBe(200);
  }
});

test("editors get the schema of a scenario document", async () => {
  const { json } = await guest.send("GET", "/api/scenario.schema.json");
  expect(json.$schema).toMatch(/json-schema\.org/);
  expect(json.required).toContain("id");
});

test("S14 a scenario shows its public face and nothing else", async () => {
  const { scenarios } = scenariosSchema.strict().parse((await guest.send("GET", "/api/scenarios")).json);
  expect(scenarios.length).toBeGreaterThan(0);
  for (const face of scenarios) {
    const { json } = await guest.send("GET", `/api/scenarios/${face.id}`);
    expect(publicFaceSchema.strict().parse(json)).toEqual(face);
  }
});
