import type { Records } from "../harness/platform.ts";
import type { EffectServer } from "./effect-server.ts";

export type Harm = {
  lost: number;
  notSucceeded: number;
  doubledRuns: number;
  doubledSteps: number;
  missingSteps: number;
  doubledApprovals: number;
  leftInOutbox: number;
};

// A finished node has one row per attempt: more than one that succeeded would be a step done twice in our own database.
const text = `
  select
    (select count(*) from unnest($1::uuid[]) as accepted (run_id)
      where not exists (select from run r where r.id = accepted.run_id))::int as "lost",
    (select count(*) from run where status <> 'succeeded')::int as "notSucceeded",
    (select count(*) - count(distinct dedupe_key) from run)::int as "doubledRuns",
    (select count(*) from (select run_id, node_id, path, iteration from run_step where status = 'succeeded'
      group by 1, 2, 3, 4 having count(*) > 1) d)::int as "doubledSteps",
    (select count(*) from run r join workflow_version v on v.tenant_id = r.tenant_id and v.id = r.version_id
      cross join jsonb_array_elements(v.definition->'nodes') n
      where not exists (select from run_step s where s.run_id = r.id and s.node_id = n->>'id' and s.status = 'succeeded'))::int
      as "missingSteps",
    (select count(*) from (select run_id, node_id from approval group by 1, 2 having count(*) > 1) d)::int as "doubledApprovals",
    (select count(*) from outbox_message)::int as "leftInOutbox"`;

/** What the kills did to our own tables. All zero when nothing was lost and nothing happened twice. */
export const countHarm = async ({ gateway: { database } }: Records, runIds: string[]): Promise<Harm> => {
  const [row] = await database.asAdmin<Harm>(text, [runIds]);
  if (!row) throw new Error("The count answered with no row.");
  return row;
};

/** How the other system saw it: calls may come again, but each run's always under one key. */
export const countEffects = ({ calls }: Pick<EffectServer, "calls">) => {
  const keys = [...calls.values()];
  return {
    runsWithEffect: calls.size,
    unstableKeys: keys.filter((byKey) => byKey.size !== 1 || byKey.has("")).length,
    repeatedCalls: keys.flatMap((byKey) => [...byKey.values()]).reduce((sum, count) => sum + count - 1, 0),
  };
};
