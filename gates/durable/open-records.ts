import { createTestDatabase } from "@bizosaas/db/testing";
import pg from "pg";
import type { Records } from "../harness/platform.ts";

export type PlantedRecords = {
  /** Does harm to two runs that ended well, hands them over, and takes it back. */
  harmed: <Result>(harm: string, look: (records: Records) => Promise<Result>) => Promise<Result>;
  close: () => Promise<void>;
};

export const plantedRuns = ["00000000-0000-7000-8000-000000000001", "00000000-0000-7000-8000-000000000002"];

const ids = plantedRuns.map((id) => `('${id}'::uuid)`).join(", ");

/** Two runs of two steps behind a person's yes; of a task of five moves with one change at a vendor. Keys between tables are set aside. */
const planted = `
  set session_replication_role = replica;
  insert into workflow_version (tenant_id, id, workflow_id, number, definition, published_by_id)
    values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 1, '{"nodes": [{"id": "start"}, {"id": "agent"}]}', gen_random_uuid());
  insert into run (tenant_id, id, workflow_id, version_id, trigger_node_id, trigger_kind, trigger, status, dedupe_key)
    select v.tenant_id, r.id, v.workflow_id, v.id, 'start', 'trigger.webhook', '{}', 'succeeded', r.id
    from workflow_version v, (values ${ids}) r (id);
  insert into run_step (tenant_id, run_id, node_id, path, status)
    select tenant_id, id, s.node_id, s.path, 'succeeded' from run,
      (values ('start', ''), ('agent', ''), ('agent', '1'), ('agent', '2'), ('agent', '3'), ('agent', '4'), ('agent', '5')) s (node_id, path);
  insert into approval (tenant_id, id, run_id, node_id, title, details_hash)
    select tenant_id, gen_random_uuid(), id, 'agent', 'May I?', 'hash' from run;
  insert into receipt (tenant_id, id, run_id, idempotency_key, connection_id, action_id, effect, status, input)
    select tenant_id, gen_random_uuid(), id, id::text, gen_random_uuid(), 'action', 'write', 'succeeded', '{}' from run`;

/** Rows as runs leave them, without anything that runs: each kind of harm costs a statement. */
export const openRecords = async (): Promise<PlantedRecords> => {
  const database = await createTestDatabase();
  await database.asAdmin(planted);
  const client = new pg.Client({ connectionString: database.urls.admin });
  await client.connect();
  const asAdmin: Records["gateway"]["database"]["asAdmin"] = async (sql, values) =>
    (await client.query(sql, values)).rows;
  return {
    harmed: async (harm, look) => {
      await client.query("begin; set local session_replication_role = replica");
      try {
        await client.query(harm);
        return await look({ gateway: { database: { asAdmin } } });
      } finally {
        await client.query("rollback");
      }
    },
    close: async () => {
      await client.end();
      await database.drop();
    },
  };
};
