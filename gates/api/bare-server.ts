import { fastify } from "fastify";
import pg from "pg";
import { z } from "zod";

/**
 * The peer: Fastify and pg with nothing around them, reading the same columns of the same rows under the same row-level
 * security, as well as pg can: one prepared statement, planned once, in one round trip with its transaction.
 */
const { url, tenantId, poolSize, text } = z
  .object({ url: z.string(), tenantId: z.uuid(), poolSize: z.number(), text: z.string() })
  .parse(JSON.parse(process.argv[2] ?? ""));

const options = "-c plan_cache_mode=force_generic_plan";
const pool = new pg.Pool({ connectionString: url, max: poolSize, pipeline: true, options });
const values = [tenantId, "cms.post", "infinity", "ffffffff-ffff-ffff-ffff-ffffffffffff", 21, null];

const app = fastify();
app.get("/", async () => {
  const client = await pool.connect();
  try {
    const [, { rows }] = await Promise.all([
      client.query(`begin read only; set local app.tenant_id = '${tenantId}'`),
      client.query<{ id: string }>({ name: "list", text, values }),
      client.query("commit"),
    ]);
    return { items: rows.slice(0, 20), nextCursor: rows.length > 20 ? rows[19]?.id : null };
  } finally {
    client.release();
  }
});
process.stdout.write(await app.listen({ host: "127.0.0.1", port: 0 }));
