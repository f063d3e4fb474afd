import { contract } from "@bizosaas/contracts";
import { platformVerb } from "../../platform/http/platform-verb.ts";
import { readHealth } from "../health/index.ts";

type Row = {
  tenants: number;
  users: number;
  connections: number;
  brokenConnections: number;
  runs: number;
  failedRuns: number;
  waitingRuns: number;
  queuedRuns: number;
  deadLetters: number;
  costMicros: number | null;
};

export const getPlatformOverview = platformVerb(contract.platform.overview, async ({ platform, services }) => {
  const [row] = await platform(
    (tx) => tx.$queryRaw<Row[]>`
      select (select count(*)::int from tenant) as tenants,
             (select count(*)::int from user_account) as users,
             c.connections, c."brokenConnections", r.runs, r."failedRuns",
             (select count(*)::int from run where status = 'waiting') as "waitingRuns",
             (select count(*)::int from run where status = 'queued') as "queuedRuns",
             (select count(*)::int from outbox_message where dead_at is not null) as "deadLetters",
             (select case when count(*) = 0 then 0 else sum(cost_micros) filter (where is_priced) end::float8 from ai_usage where at > now() - interval '30 days') as "costMicros"
      from (select count(*)::int as connections, count(*) filter (where status = 'broken')::int as "brokenConnections"
            from connection) c,
           (select count(*)::int as runs, count(*) filter (where status = 'failed')::int as "failedRuns"
            from run where created_at > now() - interval '24 hours') r`,
  );
  if (!row) throw new Error("The overview's query gave no row.");
  return {
    tenants: row.tenants,
    users: row.users,
    connections: { total: row.connections, broken: row.brokenConnections },
    runs: {
      last24Hours: row.runs,
      failedLast24Hours: row.failedRuns,
      waiting: row.waitingRuns,
      queued: row.queuedRuns,
    },
    deadLetters: row.deadLetters,
    costMicrosLast30Days: row.costMicros,
    health: await readHealth(services),
  };
});
