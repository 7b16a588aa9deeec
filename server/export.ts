import { eq, sql } from "drizzle-orm";
import type { Export } from "./account-contract.ts";
import { waysOf } from "./accounts.ts";
import { user } from "./auth-schema.ts";
import { csvOf } from "./csv.ts";
import { database } from "./database.ts";
import type { Who } from "./learner.ts";
import { type OwnedTable, ownedTables } from "./owned.ts";
import { seatTables } from "./room-leaving.ts";

/**
 * What is not the learner's: a seed gives away what a buyer hides, and others may still have to find that out; an id may be a coach's.
 */
const withheld: Readonly<Record<string, readonly string[]>> = {
  attempt: ["seed"],
  review: ["seed"],
  comment: ["author"],
  override: ["coach"],
};

/** Everything kept about a learner, as of one moment. */
export async function exportEverything({ learner, account }: Who, now: Date): Promise<Export> {
  const made = now.toISOString();
  return database().transaction(
    async (tx) => {
      const tables: Export["tables"] = {};
      for (const owned of learner === null ? [] : [...ownedTables(), ...seatTables]) {
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
  return sql`select to_jsonb(${table}.*) ${without} as row from ${table} where ${mine(learner)}`;
}

/** The same as one sheet: a line for each row, its table first; a column for each that any table has. */
export function exportCsv({ made, account, tables }: Export): string {
  const rows = [
    ...(account ? [{ table: "account", ...account, made }] : []),
    ...Object.entries(tables).flatMap(([table, found]) => found.map((row) => ({ table, ...row }))),
  ] as Record<string, unknown>[];
  const columns = [...new Set(["table", ...rows.flatMap((row) => Object.keys(row))])];
  return csvOf([columns, ...rows.map((row) => columns.map((column) => row[column]))]);
}
