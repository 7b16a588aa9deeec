import { buildIfChanged } from "../../cli/build.ts";

/** The web app as `npm start` runs it; built once per run, and only when its sources have changed. */
export default async function builtWeb(): Promise<void> {
  await buildIfChanged();
}
