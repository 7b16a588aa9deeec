import { join } from "node:path";

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg"],
  turbopack: { root: join(import.meta.dirname, "../../..") },
};
