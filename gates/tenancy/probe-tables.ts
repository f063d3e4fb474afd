import { type ColumnType, columnLiteral, type TestDatabase } from "@bizosaas/db/testing";
import pg from "pg";

export type ProbeOrder = { mine: string; theirs: string; userId: string; rounds: number };
export type Probes = { probes: number; reads: number; writes: number; faults: string[] };

type Table = { name: string; columns: ColumnType[]; mayUpdate: boolean; mayDelete: boolean };

const tablesText = `
  select c.relname as name,
    jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, null)) order by a.attnum)
      filter (where a.attnotnull and not a.atthasdef) as columns,
    has_table_privilege('bizosaas_app', c.oid, 'UPDATE') as "mayUpdate",
    has_table_privilege('bizosaas_app', c.oid, 'DELETE') as "mayDelete"
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
    and exists (select from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant_id')
  group by c.oid, c.relname order by c.relname`;

/** Whoever a row names is somebody of the organization. */
const knownFor = ({ name }: ColumnType, tenantId: string, userId: string) => ({
  tenant_id: tenantId,
  ...(/(?:user_id|by_id)$/.test(name) && { [name]: userId }),
});

const insertText = ({ name, columns }: Table, tenantId: string, userId: string) =>
  `insert into ${pg.escapeIdentifier(name)} (${columns.map((column) => pg.escapeIdentifier(column.name)).join(", ")})
   values (${columns.map((column) => columnLiteral(column, knownFor(column, tenantId, userId))).join(", ")})`;

/** A statement inside one organization, as the application's role; always rolled back. */
const attempt = async (pool: pg.Pool, tenantId: string, text: string, values: unknown[] = []): Promise<number> => {
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
    return (await client.query(text, values)).rowCount ?? 0;
  } catch {
    return 0;
  } finally {
    await client.query("rollback");
    client.release();
  }
};

/** Puts a row of theirs in every table, with the checks between tables set aside, so that there is something to find. */
const plantRows = async (
  database: TestDatabase,
  tables: Table[],
  { theirs, userId }: ProbeOrder,
): Promise<string[]> => {
  const empty: string[] = [];
  for (const table of tables) {
    const text = `set session_replication_role = replica; ${insertText(table, theirs, userId)}`;
    await database.asAdmin(text).catch((error: Error) => {
      if (!error.message.includes("duplicate key"))
        empty.push(`${table.name} could not be given a row: ${error.message}`);
    });
  }
  return empty;
};

/** From inside one organization: reads, changes, deletes and adds rows of another, table by table. */
export const probeTables = async (database: TestDatabase, pool: pg.Pool, order: ProbeOrder): Promise<Probes> => {
  const tables = await database.asAdmin<Table>(tablesText);
  const found: Probes = { probes: 0, reads: 0, writes: 0, faults: await plantRows(database, tables, order) };
  const probe = async (kind: "reads" | "writes", table: string, text: string, values: unknown[] = []) => {
    found.probes += 1;
    const count = await attempt(pool, order.mine, text, values);
    if (count === 0) return;
    found[kind] += count;
    found.faults.push(`${table}: ${text.trimStart().split(" ")[0]} reached another organization's row`);
  };
  for (let round = 0; round < order.rounds; round += 1) {
    for (const table of tables) {
      const name = pg.escapeIdentifier(table.name);
      await probe("reads", table.name, `select from ${name} where tenant_id = $1`, [order.theirs]);
      await probe("reads", table.name, `select from ${name} where tenant_id <> $1`, [order.mine]);
      if (table.mayUpdate) {
        await probe("writes", table.name, `update ${name} set tenant_id = tenant_id where tenant_id = $1`, [
          order.theirs,
        ]);
      }
      if (table.mayDelete)
        await probe("writes", table.name, `delete from ${name} where tenant_id = $1`, [order.theirs]);
      await probe("writes", table.name, insertText(table, order.theirs, order.userId));
    }
  }
  return { ...found, faults: [...new Set(found.faults)] };
};
