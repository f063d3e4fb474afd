import { getExecutor } from "@dbos-inc/dbos-sdk/internal/dbos";
import type pg from "pg";
import type { FindDead } from "./durable-context.ts";

const holdersText = `
  select distinct executor_id as id from dbos.workflow_status
  where status = 'PENDING' and application_version = $1 and executor_id <> $2`;

/**
 * Sets going again what workers hold who are dead, and answers how many runs that was. The engine takes each from its holder in
 * the statement that finds it there, so two who ask at once share them; a holder who was only slow writes nothing any more.
 */
export const takeOverDead = async (
  pool: pg.Pool,
  { workerId, version }: { workerId: string; version: string },
  findDead: FindDead,
): Promise<number> => {
  const { rows } = await pool.query<{ id: string }>(holdersText, [version, workerId]);
  if (rows.length === 0) return 0;
  const dead = await findDead(rows.map(({ id }) => id));
  if (dead.length === 0) return 0;
  return (await getExecutor().recoverPendingWorkflows([...dead])).length;
};
