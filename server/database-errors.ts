/** Errors of the operating system that mean "nobody answers there". */
const unreachable = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EPIPE",
  "ENOENT",
]);

/** What pg says, without a code, of a connection that ended or never came about. */
const lostConnection =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client has encountered a connection error|Cannot use a pool after calling end|Client was closed)/;

/** True when the error means that the database cannot be reached now; the same request may work later. */
export function isDatabaseGone(error: unknown): boolean {
  const links = chain(error);
  // Files and browsers fail with the same codes as sockets to the database: only a query's own failure counts.
  return (
    links.some(isQuery) &&
    links.some((link) => {
      const code = codeOf(link);
      // 08: connection exception; 57P0, 57014: shut down, starting up, out of time; 53300: no connection left;
      // 25006: a standby after failover.
      if (code !== undefined && (unreachable.has(code) || /^(08...|57P0[1-4]|57014|53300|25006)$/.test(code)))
        return true;
      return link instanceof Error && lostConnection.test(link.message);
    })
  );
}

/** True when a table or column is missing: the migrations have not run. */
export function isUnmigrated(error: unknown): boolean {
  return chain(error).some((link) => /^(42P01|42703|3F000)$/.test(codeOf(link) ?? ""));
}

/** True when a row that was to be referred to is not there (any more). */
export function isMissingReference(error: unknown): boolean {
  return chain(error).some((link) => codeOf(link) === "23503");
}

/** drizzle throws every failure of a query, a connection that did not come about included, as an error of its own. */
function isQuery(link: unknown): boolean {
  return link instanceof Error && "query" in link && "params" in link;
}

/** The error and its causes: drizzle wraps what pg throws, and pg what the socket throws. */
function chain(error: unknown): unknown[] {
  const links: unknown[] = [];
  for (let link = error; link !== undefined && link !== null && links.length < 8; ) {
    links.push(link);
    if (link instanceof AggregateError) links.push(...link.errors);
    link = link instanceof Error ? link.cause : undefined;
  }
  return links;
}

function codeOf(link: unknown): string | undefined {
  if (typeof link !== "object" || link === null || !("code" in link)) return undefined;
  return typeof link.code === "string" ? link.code : undefined;
}
