import { DBOS, StatusString } from "@dbos-inc/dbos-sdk";
import type pg from "pg";

const dayMs = 86_400_000;
/** Longer than a message that starts or wakes a run is tried again. */
const keptMs = dayMs;
/** One that failed outside its steps may be taken up again. */
const failedKeptMs = 30 * dayMs;
const batch = 500;
const maxBatches = 10;

const endedText = `
  select workflow_uuid as id from dbos.workflow_status
  where completed_at < $1 and (status = '${StatusString.SUCCESS}' or completed_at < $2) order by completed_at limit ${batch}`;

/**
 * Drops what the engine keeps of runs that are over: nobody reads it, it holds what called workflows came to, and it would
 * grow for ever. Answers how many.
 */
export const forgetEnded = async (pool: pg.Pool, now: Date): Promise<number> => {
  const before = (ms: number) => now.getTime() - ms;
  let forgotten = 0;
  for (let round = 0; round < maxBatches; round += 1) {
    const { rows } = await pool.query<{ id: string }>(endedText, [before(keptMs), before(failedKeptMs)]);
    if (rows.length > 0) await DBOS.deleteWorkflows(rows.map(({ id }) => id));
    forgotten += rows.length;
    if (rows.length < batch) break;
  }
  return forgotten;
};
