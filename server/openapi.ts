import { z } from "zod";
import * as contract from "./contract.ts";
import { accountOperations } from "./openapi-account.ts";
import { assignmentOperations } from "./openapi-assignment.ts";
import { challengeOperations } from "./openapi-challenge.ts";
import { cohortOperations } from "./openapi-cohort.ts";
import { drillOperations } from "./openapi-drill.ts";
import { growthOperations } from "./openapi-growth.ts";
import { overviewOperations } from "./openapi-overview.ts";
import { roomOperations } from "./openapi-room.ts";
import { roomAfterOperations } from "./openapi-room-after.ts";
import { type Operation, type Operations, own, sent } from "./operation.ts";
import { type ProblemCode, problems } from "./problem.ts";

/** Every address under `/api`, by path and method. Tests compare it with the route files. */
export const operations: Operations = {
  ...assignmentOperations,
  ...challengeOperations,
  ...roomOperations,
  ...overviewOperations,
  ...roomAfterOperations,
  ...cohortOperations,
  "/api/scenarios": {
    get: { summary: "The public faces of all scenarios", gives: contract.scenariosSchema },
  },
  "/api/scenarios/{id}": {
    get: {
      summary: "One scenario's public face: no costs, secrets or hidden truths",
      gives: contract.publicFaceSchema,
      fails: ["unknown_scenario"],
    },
  },
  "/api/attempts": {
    get: {
      summary: "The learner's own attempts, unfinished first, and their best bands",
      gives: contract.attemptsSchema,
    },
    post: {
      summary: "Begin an attempt, or take one's own up again from a turn; a newcomer becomes a guest",
      body: contract.beginSchema,
      status: 201,
      gives: contract.begunSchema,
      fails: [
        ...sent,
        "unknown_scenario",
        "too_many",
        ...own,
        "rules_changed",
        "challenge_running",
        "plan_refused",
        "seed_refused",
        "from_refused",
      ],
    },
  },
  "/api/attempts/{id}": {
    get: {
      summary: "An attempt with its present view",
      gives: contract.attemptSchema,
      fails: [...own, "rules_changed"],
    },
  },
  "/api/attempts/{id}/say": {
    post: {
      summary: "Say a choice at a turn; the same again gives the same view",
      body: contract.saySchema,
      gives: contract.saidSchema,
      fails: [
        ...sent,
        ...own,
        "turn_taken",
        "turn_ahead",
        "attempt_ended",
        "deadline_passed",
        "rules_changed",
        "not_offered",
      ],
    },
  },
  "/api/attempts/{id}/guess": {
    post: {
      summary:
        "Guess what the buyer was thinking, once a turn, and learn what it was; the same again gives the same",
      body: contract.guessingSchema,
      gives: contract.guessedSchema,
      fails: [
        ...sent,
        ...own,
        "turn_past",
        "guess_taken",
        "turn_ahead",
        "rules_changed",
        "nothing_asked",
        "not_offered",
      ],
    },
  },
  "/api/attempts/{id}/claims": {
    put: {
      summary:
        "Claim up to three things for this buyer, once, and learn what each is worth; the same again gives the same",
      body: contract.claimingSchema,
      gives: contract.claimedSchema,
      fails: [...sent, ...own, "not_finished", "claims_taken", "rules_changed", "unknown_claim"],
    },
  },
  "/api/attempts/{id}/debrief": {
    get: {
      summary: "The account of a finished attempt: outcome = best − Σ cost + luck, exactly",
      gives: contract.ownDebriefSchema,
      fails: [...own, "not_finished", "rules_changed"],
    },
  },
  "/api/attempts/{id}/note": {
    put: {
      summary: "Keep the self-explanation line of a finished attempt; an empty one deletes it",
      body: contract.noteSchema,
      gives: contract.noteSchema,
      fails: [...sent, ...own, "not_finished"],
    },
  },
  "/api/attempts/{id}/share": {
    post: {
      summary: "Make letter, curve and these moments readable by link; a link there is stays",
      body: contract.sharingSchema,
      gives: contract.shareSchema,
      fails: [...sent, ...own, "not_finished"],
    },
    delete: { summary: "Make the link lead nowhere", status: 204, fails: own },
  },
  ...drillOperations,
  ...growthOperations,
  ...accountOperations,
  "/api/health": { get: { summary: "The process answers", gives: contract.healthSchema } },
  "/api/ready": {
    get: {
      summary: "The process can serve: configured, database there and up to date",
      gives: contract.healthSchema,
      fails: ["database_gone", "not_migrated", "not_configured"],
    },
  },
  "/api/scenario.schema.json": {
    get: { summary: "JSON Schema of a scenario document, for editors", gives: z.looseObject({}) },
  },
  "/api/openapi.json": {
    get: { summary: "This description", gives: z.looseObject({ openapi: z.string() }) },
  },
};

/** The description of the HTTP contract, OpenAPI 3.1, made from the same schemas that check every request. */
export function openapi(): Record<string, unknown> {
  return {
    openapi: "3.1.0",
    info: {
      title: "Same Side",
      version: "1",
      description:
        "Errors are application/problem+json with a stable `code`. A learner is a signed, httpOnly cookie.",
    },
    paths: Object.fromEntries(
      Object.entries(operations).map(([path, methods]) => [path, pathItem(path, methods)]),
    ),
    components: { schemas: { Problem: shapeOf(contract.problemSchema, "output") } },
  };
}

function pathItem(path: string, methods: Readonly<Record<string, Operation>>): Record<string, unknown> {
  const parameters = [...path.matchAll(/{(\w+)}/g)].map(([, name]) => ({
    ...{ name, in: "path", required: true },
    schema: { type: "string" },
  }));
  const items = Object.entries(methods).map(([method, operation]) => [
    method,
    operationItem(operation, method),
  ]);
  return { ...(parameters.length > 0 && { parameters }), ...Object.fromEntries(items) };
}

function operationItem(
  { summary, body, status = 200, gives, fails = [] }: Operation,
  method: string,
): Record<string, unknown> {
  const codes: ProblemCode[] = [
    ...fails,
    ...(method === "get" ? [] : (["foreign_origin"] as const)),
    "internal",
  ];
  const byStatus = Map.groupBy(codes, (code) => String(problems[code][0]));
  const failures = [...byStatus].map(([at, group]) => [
    at,
    {
      description: group.map((code) => `\`${code}\`: ${problems[code][1]}`).join("; "),
      content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
    },
  ]);
  const success = { description: summary, ...(gives && { content: json(shapeOf(gives, "output")) }) };
  return {
    summary,
    ...(body && { requestBody: { required: true, content: json(shapeOf(body, "input")) } }),
    responses: { [status]: success, ...Object.fromEntries(failures) },
  };
}

function json(schema: unknown): Record<string, unknown> {
  return { "application/json": { schema } };
}

function shapeOf(schema: z.ZodType, io: "input" | "output"): unknown {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, { io });
  return shape;
}
