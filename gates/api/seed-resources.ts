import type { Platform } from "../harness/platform.ts";

/** Posts of both organizations, so that row-level security has something to keep apart. */
export const seedResources = async ({ gateway }: Platform, perTenant: number): Promise<void> => {
  for (const { tenantId, people } of [gateway.tenant, gateway.otherTenant]) {
    await gateway.database.asAdmin(
      `with c as (
         insert into connection (tenant_id, id, connector_id, name, config, hosts, status, account, created_by_id)
         values ($1, gen_random_uuid(), 'wordpress', 'Shop', '{}', '{shop.example.test}', 'connected', '{}', $2)
         returning id)
       insert into resource (tenant_id, id, connection_id, kind, external_id, title, data, hash, vendor_updated_at, synced_at)
       select $1, gen_random_uuid(), c.id, 'cms.post', n::text, 'Post ' || n,
         jsonb_build_object('status', 'publish', 'url', 'https://shop.example.test/' || n, 'content', repeat('word ', 300)),
         md5(n::text), now() - n * interval '1 minute', now()
       from c, generate_series(1, $3::int) n`,
      [tenantId, people.owner.userId, perTenant],
    );
  }
  await gateway.database.asAdmin("analyze resource");
};
