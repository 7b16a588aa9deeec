import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { moveNames } from "../../engine/rulebook.ts";
import { authoredSchema, scenarioJsonSchema } from "../../engine/scenario.ts";

const guide = readFileSync(join(import.meta.dirname, "../../docs/authoring.md"), "utf8");

test("E32: the guide for authors explains every field of a document, of a choice and of a beat", () => {
  const fields = Object.keys(authoredSchema.shape);
  const { beats } = authoredSchema.shape.meetings.element.shape;
  const choice = Object.keys(beats.element.shape.choices.element.shape);
  for (const field of [...fields, ...Object.keys(beats.element.shape), ...choice]) {
    if (["minutes", "thought", "missThought"].includes(field)) continue;
    expect(guide, field).toMatch(new RegExp(`\`${field}\``));
  }
});

test("E32: the guide for authors explains every move", () => {
  const table = guide.slice(guide.indexOf("## The moves"), guide.indexOf("## What a proof asks"));
  for (const move of moveNames) expect(table, move).toContain(`\`${move}\``);
});

test("E32: the schema for editors is draft 2020-12 and takes no field it does not know", () => {
  const schema = scenarioJsonSchema() as {
    $schema: string;
    additionalProperties: boolean;
    required: string[];
  };
  expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  expect(schema.additionalProperties).toBe(false);
  const required = Object.entries(authoredSchema.shape).filter(
    ([, field]) => !field.safeParse(undefined).success,
  );
  expect(schema.required).toEqual(required.map(([name]) => name));
});
