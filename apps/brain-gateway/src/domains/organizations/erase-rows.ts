import { setImmediate as breathe } from "node:timers/promises";
import type { Services } from "../../platform/services/services.ts";

/** Rows that one transaction deletes: short enough to hold nobody up. */
const batch = 1000;

type Link = { name: string; uses: string[] };

// Of the tenant's tables those that this role may delete from, each with the tables it points at.
const linksText = `
  select c.relname as name,
    array(
      select distinct p.relname::text from pg_constraint f join pg_class p on p.oid = f.confrelid
      where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as uses
  from pg_class c
  where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace and c.relname <> 'tenant'
    and has_table_privilege(current_user, c.oid, 'DELETE')
    and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped)
  order by c.relname`;

/** Tables so ordered that none comes before one that points at it. */
const childrenFirst = (links: readonly Link[]): string[] => {
  const left = new Map(links.map((link) => [link.name, link]));
  const order: string[] = [];
  while (left.size > 0) {
    const pointedAt = new Set([...left.values()].flatMap(({ uses }) => uses));
    const free = [...left.keys()].filter((name) => !pointedAt.has(name));
    if (free.length === 0) throw new Error(`These tables point at each other: ${[...left.keys()].join(", ")}.`);
    for (const name of free) left.delete(name);
    order.push(...free);
  }
  return order;
};

/** Deletes an organization's rows of every table, batch by batch, by the database's own catalog. */
export const eraseRows = async ({ db, draining }: Services, tenantId: string): Promise<void> => {
  const links = await db.readAsTenant<Link>(tenantId, { name: "erase-links", text: linksText, values: [] });
  for (const name of childrenFirst(links)) {
    // A name from the catalog, quoted.
    const table = `"${name.replaceAll('"', '""')}"`;
    const text = `delete from ${table} where ctid in (select ctid from ${table} where tenant_id = $1::uuid limit ${batch})`;
    while (!draining.aborted) {
      const count = await db.withTenant(tenantId, (tx) => tx.$executeRawUnsafe(text, tenantId));
      if (count < batch) break;
      await breathe();
    }
  }
};
