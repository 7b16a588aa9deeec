/** Why something failed, in a line: the innermost cause says most; an AggregateError (all addresses refused) has no message of its own. */
export function reason(error: unknown): string {
  if (error instanceof AggregateError) return reason(error.errors[0]);
  if (error instanceof Error) return error.cause ? reason(error.cause) : error.message;
  return String(error);
}
