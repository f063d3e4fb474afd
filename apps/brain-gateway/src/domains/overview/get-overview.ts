import { contract, type Overview } from "@bizosaas/contracts";
import { readVerb } from "../../platform/http/verb.ts";
import { recentRuns } from "../runs/index.ts";

type CountRow = Record<
  | "connections"
  | "broken"
  | "records"
  | "workflows"
  | "active"
  | "last7"
  | "failed7"
  | "previous7"
  | "ai_keys"
  | "tokens30"
  | "cost30"
  | "pending",
  string
>;

const text = `
  select
    (select count(*) from connection where tenant_id = $1) as connections,
    (select count(*) from connection where tenant_id = $1 and status = 'broken') as broken,
    (select count(*) from resource where tenant_id = $1 and deleted_at is null) as records,
    (select count(*) from workflow where tenant_id = $1 and deleted_at is null) as workflows,
    (select count(*) from workflow where tenant_id = $1 and deleted_at is null and state = 'active') as active,
    (select count(*) from run where tenant_id = $1 and created_at > now() - interval '7 days') as last7,
    (select count(*) from run where tenant_id = $1 and created_at > now() - interval '7 days' and status = 'failed') as failed7,
    (select count(*) from run where tenant_id = $1 and created_at > now() - interval '14 days' and created_at <= now() - interval '7 days') as previous7,
    (select count(*) from ai_key where tenant_id = $1) as ai_keys,
    (select coalesce(sum(input_tokens + output_tokens), 0) from ai_usage where tenant_id = $1 and at > now() - interval '30 days') as tokens30,
    (select coalesce(sum(cost_micros), 0) from ai_usage where tenant_id = $1 and at > now() - interval '30 days') as cost30,
    (select count(*) from approval where tenant_id = $1 and status = 'pending') as pending`;

const toOverview = (row: CountRow): Omit<Overview, "recentRuns"> => ({
  connections: { total: Number(row.connections), broken: Number(row.broken) },
  records: Number(row.records),
  workflows: { total: Number(row.workflows), active: Number(row.active) },
  runs: { last7Days: Number(row.last7), failedLast7Days: Number(row.failed7), previous7Days: Number(row.previous7) },
  ai: { keys: Number(row.ai_keys), tokensLast30Days: Number(row.tokens30), costMicrosLast30Days: Number(row.cost30) },
  pendingApprovals: Number(row.pending),
});

export const getOverview = readVerb(contract.overview.get, async ({ read, tenantId }) => {
  const [row] = await read<CountRow>({ name: "overview", text, values: [tenantId] });
  if (!row) throw new Error("Counting answered with no row.");
  return { ...toOverview(row), recentRuns: await recentRuns(read, tenantId, 5) };
});
