import { contract } from "@bizosaas/contracts";
import { readVerb } from "../../platform/http/verb.ts";
import { worstOf } from "./name-causes.ts";
import { readHealth } from "./read-health.ts";
import { tenantServices } from "./tenant-services.ts";

type Row = { connections: number; broken: number; keys: number; invalid: number };

const text = `
  select connections.*, keys.* from
    (select count(*)::int as connections, count(*) filter (where status = 'broken')::int as broken
     from connection where tenant_id = $1) connections,
    (select count(*)::int as keys, count(*) filter (where status = 'invalid')::int as invalid
     from ai_key where tenant_id = $1) keys`;

export const getStatus = readVerb(contract.status.get, async ({ read, tenantId, services }) => {
  const { parts, checkedAt, workers } = await readHealth(services);
  const [row] = await read<Row>({ name: "tenant-status", text, values: [tenantId] });
  if (!row) throw new Error("Counting answered with no row.");
  const shown = tenantServices(parts);
  return {
    ...{ state: worstOf(shown), checkedAt, services: shown, workers },
    connections: { total: row.connections, broken: row.broken },
    aiKeys: { total: row.keys, broken: row.invalid },
  };
});
