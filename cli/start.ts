import { buildIfChanged } from "./build.ts";
import { launch } from "./launcher.ts";

// The built web app on a real PostgreSQL: what `npm start` runs.
process.exit(await launch({ mode: "start", prepare: buildIfChanged }));
