import { expect, test } from "vitest";
import { passes } from "../../engine/property.ts";
import { prove } from "../../engine/prove.ts";
import { scene, sceneIds } from "../engine/fixtures/scenes.ts";

test.each(sceneIds)(
  "E36: every property holds for %s, or its author has said why not",
  { timeout: 120_000 },
  (id) => {
    expect(prove(scene(id)).properties.filter((row) => !passes(row))).toEqual([]);
  },
);
