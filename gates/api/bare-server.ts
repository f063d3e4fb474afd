import { fastify } from "fastify";
import pg from "pg";
import { z } from "zod";

/** The peer: Fastify and pg with nothing around them, reading the same rows under the same row-level security. */
const { url, tenantId, poolSize } = z
  .object({ url: z.string(), tenantId: z.uuid(), poolSize: z.number() })
  .parse(JSON.parse(process.argv[2] ?? ""));

const pool = new pg.Pool({ connectionString: url, max: poolSize });
const text = `
  select id, connection_id, kind, external_id, title, data->>'status' as status, data->>'url' as url,
    vendor_updated_at, synced_at
  from resource
  where tenant_id = $1 and kind = 'cms.post' and deleted_at is null
  order by coalesce(vendor_updated_at, synced_at) desc, id desc limit 21`;

const app = fastify();
app.get("/", async () => {
  const client = await pool.connect();
  try {
    await client.query("begin read only");
    await client.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
    const { rows } = await client.query({ name: "list", text, values: [tenantId] });
    await client.query("commit");
    return { items: rows.slice(0, 20), nextCursor: rows.length > 20 ? rows[19].id : null };
  } finally {
    client.release();
  }
});
process.stdout.write(await app.listen({ host: "127.0.0.1", port: 0 }));
