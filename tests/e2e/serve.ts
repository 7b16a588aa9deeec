import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildIfChanged } from "../../cli/build.ts";
import { launch } from "../../cli/launcher.ts";
import { removePostgres } from "../../cli/postgres.ts";
import { fillLibrary } from "./fixture-library.ts";

// What `npm start` runs, on data of its own that is gone afterwards, with one scene more than the library has.
const data = process.env.E2E_DATA ?? mkdtempSync(join(tmpdir(), "same-side-e2e-"));
const scenarios = mkdtempSync(join(tmpdir(), "same-side-e2e-scenarios-"));
fillLibrary(scenarios);
process.env.SAME_SIDE_DATA = data;
process.env.SAME_SIDE_SCENARIOS = scenarios;
delete process.env.DATABASE_URL;
const status = await launch({ mode: "start", prepare: buildIfChanged });
removePostgres(data);
rmSync(scenarios, { recursive: true, force: true });
process.exit(status);
