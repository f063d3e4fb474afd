import { getExecutor } from "@dbos-inc/dbos-sdk/internal/dbos";
import type pg from "pg";

const holdersText = `
  select distinct executor_id as id from dbos.workflow_status
  where status = 'PENDING' and application_version = $1 and executor_id <> $2`;

/** The workers other than this one in whose names the engine carries something. */
export const findHolders = async (
  pool: pg.Pool,
  { workerId, version }: { workerId: string; version: string },
): Promise<string[]> => {
  const { rows } = await pool.query<{ id: string }>(holdersText, [version, workerId]);
  return rows.map(({ id }) => id);
};

/**
 * Sets going again what these workers hold, who are dead, and answers how many runs that was. The engine takes each from its
 * holder in the statement that finds it there, so two who ask at once share them; a holder who was only slow writes nothing
 * any more.
 */
export const takeOverDead = async (workerIds: readonly string[]): Promise<number> =>
  (await getExecutor().recoverPendingWorkflows([...workerIds])).length;
