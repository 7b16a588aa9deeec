import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildIfChanged } from "../../cli/build.ts";
import { launch } from "../../cli/launcher.ts";
import { removePostgres } from "../../cli/postgres.ts";

// What `npm start` runs, on data of its own that is gone afterwards.
const data = mkdtempSync(join(tmpdir(), "same-side-e2e-"));
process.env.SAME_SIDE_DATA = data;
delete process.env.DATABASE_URL;
const status = await launch({ mode: "start", prepare: buildIfChanged });
removePostgres(data);
process.exit(status);
