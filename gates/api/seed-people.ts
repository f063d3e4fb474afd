import { randomUUID } from "node:crypto";
import type { Platform } from "../harness/platform.ts";

/** How many tools one organization keeps its people in; every third person is in all of them. */
const tools = ["First", "Second", "Third"];
const names = ["Ada Lovelace", "Grace Hopper", "Edsger Dijkstra", "Barbara Liskov", "Zoë Łukasz"];

/** Contacts of one organization as several tools know them, with the companies that they work at. */
export const seedPeople = async ({ gateway }: Platform, total: number): Promise<void> => {
  const { tenantId, people } = gateway.tenant;
  const perTool = Math.ceil(total / tools.length);
  for (const name of tools) {
    const id = randomUUID();
    await gateway.database.asAdmin(
      `insert into connection (tenant_id, id, connector_id, name, config, hosts, status, account, created_by_id)
       values ($1, $2, 'hubspot', $3, '{}', '{crm.example.test}', 'connected', '{}', $4)`,
      [tenantId, id, name, people.owner.userId],
    );
    await gateway.database.asAdmin(
      `insert into resource (tenant_id, id, connection_id, kind, external_id, title, data, hash, vendor_updated_at, synced_at)
       select $1, gen_random_uuid(), $2, 'crm.contact', n::text, p.name, jsonb_build_object(
           'name', p.name, 'email', case when n % 3 = 0 then 'person-' || n else lower($3) || '-' || n end || '@example.test',
           'phone', '+31 20 ' || (1000000 + n), 'company', 'Company ' || n % 2000, 'status',
           (array['lead', 'customer', 'other'])[1 + n % 3], 'url', 'https://crm.example.test/' || n),
         md5(n::text), now() - n * interval '1 minute', now()
       from generate_series(1, $4::int) n
       cross join lateral (select ($5::text[])[1 + n % 5] || ' ' || n as name) p`,
      [tenantId, id, name, perTool, names],
    );
    await gateway.database.asAdmin(
      `insert into resource (tenant_id, id, connection_id, kind, external_id, title, data, hash, synced_at)
       select $1, gen_random_uuid(), $2, 'crm.company', n::text, 'Company ' || n,
         jsonb_build_object('name', 'Company ' || n), md5(n::text), now()
       from generate_series(0, 1999) n`,
      [tenantId, id],
    );
  }
  await gateway.database.asAdmin("vacuum analyze resource");
};
