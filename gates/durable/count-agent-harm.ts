import type { Records } from "../harness/platform.ts";

export type AgentHarm = {
  notSucceeded: number;
  doubledMoves: number;
  wrongMoves: number;
  wrongReceipts: number;
  wrongApprovals: number;
  leftInMemory: number;
};

/** Three turns and the two calls between them. */
export const movesOfTask = 5;

const text = `
  select
    (select count(*) from run where status <> 'succeeded')::int as "notSucceeded",
    (select count(*) from (select run_id, path from run_step where node_id = 'agent' and path <> '' and status = 'succeeded'
      group by 1, 2 having count(*) > 1) d)::int as "doubledMoves",
    (select count(*) from run r where ${movesOfTask} <> (select count(*) from run_step s
      where s.run_id = r.id and s.node_id = 'agent' and s.path <> '' and s.status = 'succeeded'))::int as "wrongMoves",
    (select count(*) from run r where 1 <> (select count(*) from receipt p where p.run_id = r.id and p.status = 'succeeded'))::int
      as "wrongReceipts",
    (select count(*) from run r where 1 <> (select count(*) from approval a where a.run_id = r.id))::int as "wrongApprovals",
    (select count(*) from run_memory)::int as "leftInMemory"`;

/** What the kills did to agents' rows in our own tables. All zero when each did its task once. */
export const countAgentHarm = async ({ gateway: { database } }: Records): Promise<AgentHarm> => {
  const [row] = await database.asAdmin<AgentHarm>(text);
  if (!row) throw new Error("The count answered with no row.");
  return row;
};
