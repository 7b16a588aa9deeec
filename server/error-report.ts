/** What of an error goes into the log. */
export interface ErrorReport {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  /** The statement that failed, without its values. */
  readonly query?: string;
  readonly stack?: string;
  readonly cause?: ErrorReport;
}

/**
 * Describes an error without what people said or own: a failed query's values are left out, and so is PostgreSQL's
 * `detail`, which repeats them.
 */
export function describeError(error: unknown): ErrorReport {
  if (!(error instanceof Error))
    return { type: typeof error, message: "something that is no error was thrown" };
  const query = "query" in error && typeof error.query === "string" ? error.query : undefined;
  const code = "code" in error && typeof error.code === "string" ? error.code : undefined;
  const frames = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    // drizzle writes statement and values into its message.
    message: query === undefined ? error.message : "the query failed",
    ...(code !== undefined && { code }),
    ...(query !== undefined && { query }),
    ...(frames !== undefined && { stack: frames.join("\n") }),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}
