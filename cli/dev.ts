import { launch } from "./launcher.ts";

// The same launcher around Next's development server, which builds as you go.
process.exit(await launch({ mode: "dev", prepare: async () => undefined }));
