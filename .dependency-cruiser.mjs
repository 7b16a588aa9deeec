/**
 * Which room may lean on which. Each rule speaks to the person who has just broken it.
 * `tests/planted` breaks every one of them, and a test demands that each is reported.
 */

/** Files Next turns into addresses by their name. */
const route =
  "(page|layout|template|default|loading|error|global-error|not-found|route|opengraph-image|sitemap|robots|manifest)[.]tsx?$";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "engine-is-pure",
      severity: "error",
      comment:
        "The engine knows nothing but itself, so that a browser, a server and a solver can run the same " +
        "rules. Pass what you need in as a value, or move the line to the room that asks for it.",
      from: { path: "^engine/" },
      to: { pathNot: ["^engine/", "(^|/)node_modules/(xstate|zod|yaml)/"] },
    },
    {
      name: "yaml-has-one-door",
      severity: "error",
      comment:
        "Scenario text becomes data in engine/read.ts and nowhere else; everything behind that door may " +
        "assume it was read with places and limits. Import what it gives you.",
      from: { pathNot: ["^engine/read[.]ts$", "^tests/"] },
      to: { path: "(^|/)node_modules/yaml/" },
    },
    {
      name: "graph-is-for-tests",
      severity: "error",
      comment:
        "xstate/graph calls Math.random and walks slowly; it is our witness in tests and our peer in the " +
        "bench. Use engine/solve for the product.",
      from: { pathNot: ["^tests/", "^cli/bench"] },
      to: { path: "(^|/)node_modules/xstate/.*graph" },
    },
    {
      name: "ui-leans-on-engine-only",
      severity: "error",
      comment:
        "A component shows and is pressed; it remembers nothing. Fetch in app/ and hand the component what " +
        "it shows. ui and server meet only in app.",
      from: { path: "^ui/" },
      to: { path: "^(app|server|scenarios|cli|tests)/" },
    },
    {
      name: "ui-has-no-node",
      severity: "error",
      comment:
        "This runs in a browser, where Node is not. Read the file or the environment in server/ or app/.",
      from: { path: "^ui/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "server-shows-nothing",
      severity: "error",
      comment:
        "The server answers with data; what it looks like is decided in ui/ and joined in app/. Turn the " +
        "import around: let app/ call both.",
      from: { path: "^server/" },
      to: { path: "^(app|ui|cli|tests)/" },
    },
    {
      name: "scenarios-have-no-logic",
      severity: "error",
      comment:
        "A scenario is a document. If it needs a new ability, teach the engine, then say it in the document.",
      from: { path: "^scenarios/" },
      to: {},
    },
    {
      name: "commands-show-nothing",
      severity: "error",
      comment: "A command drives server, engine and scenarios. Pages and components are not its business.",
      from: { path: "^cli/" },
      to: { path: "^(app|ui|tests)/" },
    },
    {
      name: "nobody-imports-commands",
      severity: "error",
      comment: "A command is an end, not a means. Move the shared part into server/ or engine/.",
      from: { pathNot: ["^cli/", "^tests/"] },
      to: { path: "^cli/" },
    },
    {
      name: "nobody-imports-tests",
      severity: "error",
      comment: "Test code must never ship. Move the shared part to the room it is about.",
      from: { pathNot: "^tests/" },
      to: { path: "^tests/" },
    },
    {
      name: "nobody-imports-addresses",
      severity: "error",
      comment: "Only the framework calls app/. What two callers need belongs to ui/ or server/.",
      from: { pathNot: ["^app/", "^tests/", "^(proxy|instrumentation)[.]ts$"] },
      to: { path: "^app/" },
    },
    {
      name: "routes-never-import-routes",
      severity: "error",
      comment:
        "An address parses a request and calls one function. What two addresses share belongs to ui/ (if it " +
        "is seen) or server/ (if it is remembered).",
      from: { path: "^app/" },
      to: { path: `^app(/|/.+/)${route}` },
    },
    {
      name: "no-cycles",
      severity: "error",
      comment:
        "These files need each other (types count too), so neither can be understood alone. Move what both " +
        "need into a third file, or let one pass the other a value.",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-orphans",
      severity: "error",
      comment: "Nobody imports this file and it imports nobody: use it or delete it.",
      from: {
        orphan: true,
        pathNot: ["(^|/)[.]", "[.]d[.]ts$", "^app/", "^cli/", "^tests/", "[.]config[.]", "^scenarios/"],
      },
      to: {},
    },
    {
      name: "no-missing-files",
      severity: "error",
      comment: "This import leads nowhere. Imports are relative and carry their extension (./file.ts).",
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: "no-borrowed-packages",
      severity: "error",
      comment: "package.json does not list this package; that it works today is luck. Install it by name.",
      from: { path: "^(app|ui|server|engine|cli|tests)/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "no-tools-in-product",
      severity: "error",
      comment:
        "A development dependency is not there in production. Move it to dependencies or leave it out.",
      from: { path: "^(app|ui|server|engine)/" },
      to: {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["type-only"],
        pathNot: "(^|/)node_modules/@types/",
      },
    },
  ],
  options: {
    // TypeScript 7 has no programming interface; without this parser nothing would be read at all.
    parser: "swc",
    doNotFollow: { path: "(^|/)node_modules/" },
    exclude: { path: "(^|/)[.]next/|^([.]data|tests/planted|next-env[.]d[.]ts)" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".d.ts"],
      mainFields: ["module", "main", "types"],
    },
    builtInModules: { add: ["server-only"] },
  },
};
