import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openapi, operations } from "../../server/openapi.ts";

const api = join(import.meta.dirname, "../../app/api");

/** Addresses and methods as the route files have them. */
function routes(): string[] {
  return globSync("**/route.ts", { cwd: api })
    .filter((file) => !file.includes("..."))
    .flatMap((file) => {
      const address = `/api/${file
        .replace(/\/route\.ts$/, "")
        .replaceAll("[", "{")
        .replaceAll("]", "}")}`;
      const given = readFileSync(join(api, file), "utf8").matchAll(/^ {2}(GET|POST|PUT|DELETE): /gm);
      return [...given].map(([, method]) => `${method} ${address}`);
    })
    .sort();
}

test("S14 the description names every address and method, and no other", () => {
  const described = Object.entries(operations).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(described.sort()).toEqual(routes());
  expect(described.length).toBeGreaterThan(10);
});

test("S14 the description is JSON and refers only to what it holds", () => {
  const text = JSON.stringify(openapi());
  const document = JSON.parse(text);
  expect(document.openapi).toBe("3.1.0");
  for (const [, name] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
    expect(document.components.schemas).toHaveProperty(name as string);
  }
  expect(text.match(/"\$ref":"(?!#\/components\/schemas\/)/)).toBeNull();
});

test("S14 every way to fail stands under its status with its code", () => {
  const say = JSON.parse(JSON.stringify(openapi())).paths["/api/attempts/{id}/say"].post.responses;
  expect(Object.keys(say)).toEqual(
    expect.arrayContaining(["200", "400", "403", "404", "409", "413", "415", "422", "500", "503"]),
  );
  expect(say[409].description).toContain("`turn_taken`");
  expect(say[422].description).toContain("`not_offered`");
});
