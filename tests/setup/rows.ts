import pg from "pg";

/** Asks the database itself, past the app. */
export async function rows<T = Record<string, unknown>>(
  url: string,
  query: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(query, values)).rows as T[];
  } finally {
    await client.end();
  }
}

/** The choices stored for an attempt, oldest first. */
export async function storedChoices(url: string, attempt: string): Promise<string[]> {
  const found = await rows<{ choice: string }>(
    url,
    "select choice from said where attempt = $1 order by turn",
    [attempt],
  );
  return found.map((row) => row.choice);
}
