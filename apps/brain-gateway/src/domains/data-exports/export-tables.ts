import type { Services } from "../../platform/services/services.ts";

export type ExportTable = { name: string; columns: string[]; key: string[]; scope: string; isPersonal: boolean };

/** Key material, sealed answers and work in flight: nothing in them is the organization's own data. */
const withheld = [
  "tenant_key",
  "connection_secret",
  "connection_grant",
  "oauth_attempt",
  "ai_key_secret",
  "idempotency_key",
  "outbox_message",
  "run_original",
  "run_memory",
];
/** Whose rows concern one person alone; everybody else's stay out. */
const sharedByAll = ["membership"];
const pageSize = 200;

const tablesText = `
  select c.relname as name,
    array(
      select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        and a.atttypid not in ('bytea'::regtype, 'tsvector'::regtype)
        and a.attname !~ '(^|_)(secret|token|hash|ciphertext|password)$'
      order by a.attnum) as columns,
    array(
      select a.attname::text from pg_index i
      cross join unnest(i.indkey) with ordinality as k (attnum, place)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
      where i.indrelid = c.oid and i.indisprimary order by k.place) as key,
    case when c.relname = 'tenant' then 'id' else 'tenant_id' end as scope,
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'user_id' and not a.attisdropped)
      and c.relname <> all ($2) as "isPersonal"
  from pg_class c
  where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relname <> all ($1)
    and has_table_privilege(current_user, c.oid, 'SELECT')
    and (c.relname = 'tenant'
      or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped))
  order by c.relname`;

/** Every table of the organization, by the database's own catalog: one that is added later is in it. */
export const listExportTables = ({ db }: Pick<Services, "db">, tenantId: string): Promise<ExportTable[]> =>
  db.readAsTenant<ExportTable>(tenantId, { name: "export-tables", text: tablesText, values: [withheld, sharedByAll] });

// Identifiers come from the catalog; quoting them keeps even an odd one a name.
const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const pageText = ({ name, columns, key, scope, isPersonal }: ExportTable): string => {
  const keys = key.map((each) => `t.${quoted(each)}`).join(", ");
  const after = key.map((each) => `a.${quoted(each)}`).join(", ");
  return `
    select row_to_json(r)::text as line, last::text as last from (
      select ${columns.map((each) => `t.${quoted(each)}`).join(", ")},
             json_build_object(${key.map((each) => `'${each.replaceAll("'", "''")}', t.${quoted(each)}`).join(", ")}) as last
      from ${quoted(name)} t
      where t.${quoted(scope)} = $1::uuid ${isPersonal ? "and t.user_id = $3::uuid" : "and $3::uuid is not null"}
        and ($2::json is null or (${keys}) > (select ${after} from json_populate_record(null::${quoted(name)}, $2::json) a))
      order by ${keys} limit ${pageSize}
    ) p cross join lateral (select ${columns.map((each) => `p.${quoted(each)}`).join(", ")}) r`;
};

/** A table's rows as lines of JSON, page after page: no more than one page is held, and no transaction stays open. */
export async function* readTable(
  { db }: Pick<Services, "db">,
  tenantId: string,
  table: ExportTable,
  userId: string,
): AsyncGenerator<string> {
  const text = pageText(table);
  let last: string | null = null;
  do {
    const after: string | null = last;
    const rows: { line: string; last: string }[] = await db.withTenant(tenantId, (tx) =>
      tx.$queryRawUnsafe<{ line: string; last: string }[]>(text, tenantId, after, userId),
    );
    for (const { line } of rows) yield line;
    last = rows.length === pageSize ? (rows.at(-1)?.last ?? null) : null;
  } while (last !== null);
}
