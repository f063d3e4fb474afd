import { fastify } from "fastify";
import pg from "pg";
import { z } from "zod";

/** The peer: Fastify and pg with nothing around them, reading the same rows under the same row-level security. */
const { url, tenantId, poolSize, text } = z
  .object({ url: z.string(), tenantId: z.uuid(), poolSize: z.number(), text: z.string() })
  .parse(JSON.parse(process.argv[2] ?? ""));

const pool = new pg.Pool({ connectionString: url, max: poolSize });
const values = [tenantId, "cms.post", "infinity", "ffffffff-ffff-ffff-ffff-ffffffffffff", 21, null];

const app = fastify();
app.get("/", async () => {
  const client = await pool.connect();
  try {
    await client.query("begin read only");
    await client.query("select set_config('app.tenant_id', $1, true)", [tenantId]);
    const { rows } = await client.query<{ id: string }>({ name: "list", text, values });
    await client.query("commit");
    return { items: rows.slice(0, 20), nextCursor: rows.length > 20 ? rows[19]?.id : null };
  } finally {
    client.release();
  }
});
process.stdout.write(await app.listen({ host: "127.0.0.1", port: 0 }));
