import type { z } from "zod";
import type { ProblemCode } from "./problem.ts";

/** One method of one address: what it takes, what it gives, and how it can fail beside the failures every address has. */
export interface Operation {
  readonly summary: string;
  readonly body?: z.ZodType;
  readonly status?: number;
  readonly gives?: z.ZodType;
  readonly fails?: readonly ProblemCode[];
}

/** Addresses under `/api`, by path and method. */
export type Operations = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

/** How an address of one's own attempt can fail. */
export const own = ["unknown_attempt", "database_gone"] as const;

/** How a body can be wrong. */
export const sent = ["bad_json", "bad_shape", "body_too_large", "wrong_content_type"] as const;
