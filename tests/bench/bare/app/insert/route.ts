import pg from "pg";

const kept = globalThis as { barePool?: pg.Pool };

/** A bare route handler doing one single-row insert: what `say` is measured against. */
export async function POST(request: Request): Promise<Response> {
  kept.barePool ??= new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
  const { turn, choice } = (await request.json()) as { turn: number; choice: string };
  await kept.barePool.query({
    name: "insert",
    text: "insert into bare_said (turn, choice) values ($1, $2)",
    values: [turn, choice],
  });
  return Response.json({ turn });
}
