import { expect, test } from "vitest";
import { countLines } from "../../cli/scenario-tables.ts";
import { countsOf } from "../../engine/counts.ts";
import { solve } from "../../engine/solve.ts";
import { scene, sceneIds } from "../engine/fixtures/scenes.ts";

// Typed in from the last table of `npm run -s scenario -- prove`. A row changes only when rules or a plot do; say why.
const pinned = `
  scene                      states  endings  best  worst  random  shortest  longest
  as-good-as-done             23118        8    81    -50    5.53         6       16
  berries-dont-wait           91795        8    77    -63   -8.68         2       16
  changed-last-year-too       75654        8    84  -73.5    1.58         2       24
  colleague-in-the-corridor   38638        8    77    -48    1.36         6       16
  easy-yes                     4163        7    68    -45   10.08         3       14
  eighteen-quiet-months       78222        8    77    -57    0.03         9       20
  eleven-minutes               1036        7    76    -42   18.81         6       12
  five-chairs                 68693        8    86    -60    9.33         6       22
  four-hundred-units           5079        8    78    -41    8.47         6       14
  friday-invoice              91795        8    77    -63   -8.68         2       16
  nicest-meeting              23118        8    81    -50    5.53         6       16
  photocopied-tender           8799        9  73.5    -60   13.74         2       18
  quarter-end                 91261        8    80    -64   -0.98         5       20
  second-outage               91188        8    78  -74.5   -7.49         8       24
  ten-percent-by-noon         29225        8    80  -56.5   -1.69         5       16
  terrible-sit-down           34548        8    79    -70   -4.16         3       22
  the-lofting-floor            4163        7    68    -45   10.08         3       14
  useless-on-tuesday          53392        8    78    -64   -3.94         7       18
  we-will-study-it            34548        8    79    -70   -4.16         3       22
  where-did-ravi-go           13952        8  77.5    -60    1.64         3       20
`;

const cells = (table: readonly string[]): string[][] => table.map((line) => line.trim().split(/\s+/));

test("E39: every scene has the size and the worth it was written down with", () => {
  const counted = [...sceneIds].sort().map((id) => [id, countsOf(solve(scene(id).plot))] as const);
  expect(cells(countLines(counted))).toEqual(cells(pinned.trim().split("\n")));
});
