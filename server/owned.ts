import { is, type SQL, sql } from "drizzle-orm";
import { getTableConfig, type PgColumn, PgTable } from "drizzle-orm/pg-core";
import * as challengeTables from "./challenge-schema.ts";
import * as cohortTables from "./cohort-schema.ts";
import * as growthTables from "./growth-schema.ts";
import { once } from "./once.ts";
import * as roomTables from "./room-schema.ts";
import * as tables from "./schema.ts";

/** A table whose rows are somebody's: what hangs on a learner, at first hand or by way of what does. */
export interface OwnedTable {
  readonly name: string;
  readonly table: PgTable;
  /** The column that names the learner; null when its rows hang on others that are the learner's. */
  readonly learner: PgColumn | null;
  /** Which rows are this learner's. */
  mine(learner: string): SQL;
}

/**
 * Every table with rows of learners, the nearest first: found by following the foreign keys, so that a new table is moved and
 * exported like the others.
 */
export function ownedTables(): readonly OwnedTable[] {
  return once("owned-tables", findOwned);
}

function findOwned(): OwnedTable[] {
  const all = [tables, growthTables, challengeTables, cohortTables, roomTables]
    .flatMap((schema) => Object.values(schema) as unknown[])
    .filter((value): value is PgTable => is(value, PgTable));
  const owned: OwnedTable[] = [ownRow];
  for (let at = 0, owner = owned[at]; owner !== undefined; owner = owned[++at]) {
    for (const table of all) {
      const name = getTableConfig(table).name;
      const column = hangsBy(table, owner);
      if (column === undefined || owned.some((known) => known.name === name)) continue;
      owned.push(owner === ownRow ? firstHand(name, table, column) : secondHand(name, table, column, owner));
    }
  }
  return owned;
}

const ownRow: OwnedTable = {
  name: "learner",
  table: tables.learner,
  learner: tables.learner.id,
  mine: (learner) => sql`${tables.learner.id} = ${learner}`,
};

function firstHand(name: string, table: PgTable, column: PgColumn): OwnedTable {
  const about = aboutOwn(table);
  return {
    ...{ name, table, learner: column },
    mine: (learner) =>
      sql.join([sql`${column} = ${learner}`, ...about.map((isAbout) => isAbout(learner))], sql` or `),
  };
}

/** What others added to something of the learner's is about the learner: a coach's comment on their talk. */
function aboutOwn(table: PgTable): ((learner: string) => SQL)[] {
  if (goesWithLearner({ table })) return [];
  return getTableConfig(table).foreignKeys.flatMap((key) => {
    const { foreignTable, columns } = key.reference();
    if (key.onDelete !== "cascade" || !goesWithLearner({ table: foreignTable })) return [];
    return [
      (learner: string) => sql`${columns[0]} in (select id from ${foreignTable} where learner = ${learner})`,
    ];
  });
}

function secondHand(name: string, table: PgTable, column: PgColumn, owner: OwnedTable): OwnedTable {
  const mine = (learner: string) =>
    sql`${column} in (select id from ${owner.table} where ${owner.mine(learner)})`;
  return { name, table, learner: null, mine };
}

/**
 * The column by which a table hangs on another. On a learner anything hangs that names one; further on only what goes when
 * its owner goes: what others add to somebody's challenge is theirs.
 */
function hangsBy(table: PgTable, owner: OwnedTable): PgColumn | undefined {
  const key = getTableConfig(table).foreignKeys.find((reference) => {
    const { foreignTable } = reference.reference();
    return foreignTable === owner.table && (owner === ownRow || reference.onDelete === "cascade");
  });
  const shared = owner !== ownRow && owner.learner !== null && !goesWithLearner(owner);
  return shared ? undefined : key?.reference().columns[0];
}

function goesWithLearner({ table }: Pick<OwnedTable, "table">): boolean {
  return getTableConfig(table).foreignKeys.some(
    (key) => key.reference().foreignTable === tables.learner && key.onDelete === "cascade",
  );
}
