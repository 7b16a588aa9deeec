import { eq, sql } from "drizzle-orm";
import type { Export } from "./account-contract.ts";
import { waysOf } from "./accounts.ts";
import { user } from "./auth-schema.ts";
import { database } from "./database.ts";
import type { Who } from "./learner.ts";
import { type OwnedTable, ownedTables } from "./owned.ts";

/**
 * What is ours and not the learner's: a seed gives away what a buyer hides, and others may still have to find that out.
 */
const withheld: Readonly<Record<string, readonly string[]>> = { attempt: ["seed"], review: ["seed"] };

/** Everything kept about a learner, as of one moment. */
export async function exportEverything({ learner, account }: Who, now: Date): Promise<Export> {
  const made = now.toISOString();
  return database().transaction(
    async (tx) => {
      const tables: Export["tables"] = {};
      for (const owned of learner === null ? [] : ownedTables()) {
        const { rows } = await tx.execute<{ row: Record<string, unknown> }>(rowsOf(owned, learner ?? ""));
        tables[owned.name] = rows.map(({ row }) => row);
      }
      const [known] = account
        ? await tx
            .select({ email: user.email, since: user.createdAt, ways: waysOf })
            .from(user)
            .where(eq(user.id, account))
        : [];
      const profile = known ? { ...known, since: known.since.toISOString() } : null;
      return { format: "same-side-export-1", made, account: profile, tables };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}

function rowsOf({ name, table, mine }: OwnedTable, learner: string) {
  const without = sql.join(
    (withheld[name] ?? []).map((column) => sql` - ${column}::text`),
    sql``,
  );
  return sql`select to_jsonb(${table}) ${without} as row from ${table} where ${mine(learner)}`;
}

/**
 * The same as one sheet (RFC 4180): a line for each row, its table first; a column for each that any table has. What is no single
 * value is JSON.
 */
export function csvOf({ made, account, tables }: Export): string {
  const rows = [
    ...(account ? [{ table: "account", ...account, made }] : []),
    ...Object.entries(tables).flatMap(([table, found]) => found.map((row) => ({ table, ...row }))),
  ] as Record<string, unknown>[];
  const columns = [...new Set(["table", ...rows.flatMap((row) => Object.keys(row))])];
  const lines = rows.map((row) => columns.map((column) => field(row[column])));
  return [columns, ...lines].map((line) => `${line.join(",")}\r\n`).join("");
}

function field(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  // A text that begins like a formula would be run by a spreadsheet; an apostrophe before it makes it text again.
  const safe = typeof value === "string" && /^[=+\-@\t\r']/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
