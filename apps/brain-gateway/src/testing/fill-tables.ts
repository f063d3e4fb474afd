import { type ColumnType, columnLiteral, type TestDatabase } from "@bizosaas/db/testing";

type Table = { name: string; columns: ColumnType[] };

const tablesText = `
  select c.relname as name,
    jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, null)) order by a.attnum)
      filter (where a.attnotnull and not a.atthasdef) as columns
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
    and exists (select from pg_attribute t where t.attrelid = c.oid and t.attname = 'tenant_id' and not t.attisdropped)
  group by c.oid, c.relname order by c.relname`;

/** Puts a row of this organization in every tenant table of the catalog, with the checks between tables set aside. */
export const fillTables = async ({ asAdmin }: TestDatabase, tenantId: string): Promise<void> => {
  for (const { name, columns } of await asAdmin<Table>(tablesText)) {
    const names = columns.map((column) => `"${column.name}"`).join(", ");
    const values = columns.map((column) => columnLiteral(column, { tenant_id: tenantId })).join(", ");
    await asAdmin(`set session_replication_role = replica; insert into "${name}" (${names}) values (${values})`);
  }
};

type NamedRows = { name: string; rows: string };
const rowsText = ({ name }: Pick<Table, "name">) =>
  `select '${name}' as name, coalesce(string_agg(t::text, chr(10) order by t::text), '') as rows from "${name}" t`;

/** Each table's rows of this organization, as one text each that is another as soon as any of them is. */
export const readRows = async ({ asAdmin }: TestDatabase, tenantId: string): Promise<Record<string, string>> => {
  const texts = (await asAdmin<Table>(tablesText)).map((table) => `${rowsText(table)} where tenant_id = $1`);
  const found = await asAdmin<NamedRows>(texts.join(" union all "), [tenantId]);
  return Object.fromEntries(found.map(({ name, rows }) => [name, rows]));
};

/** The same of every table, whomever its rows belong to. */
export const readAllRows = async ({ asAdmin }: TestDatabase): Promise<Record<string, string>> => {
  const tables = await asAdmin<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' order by tablename",
  );
  const found = await asAdmin<NamedRows>(tables.map(rowsText).join(" union all "));
  return Object.fromEntries(found.map(({ name, rows }) => [name, rows]));
};

/** Rows of this organization per table, as the superuser sees them. */
export const countRows = async ({ asAdmin }: TestDatabase, tenantId: string): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { name } of await asAdmin<Table>(tablesText)) {
    const [row] = await asAdmin<{ n: number }>(`select count(*)::int as n from "${name}" where tenant_id = $1`, [
      tenantId,
    ]);
    counts[name] = row?.n ?? 0;
  }
  return counts;
};
