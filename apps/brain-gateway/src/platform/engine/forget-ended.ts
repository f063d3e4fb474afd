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

/** One at a time, in whichever process: two would delete the same runs, and wait for each other's rows. */
const takeTurn = "select pg_try_advisory_lock(hashtext('bizosaas.forget-ended')) as is_mine";
const endTurn = "select pg_advisory_unlock(hashtext('bizosaas.forget-ended'))";

const forget = async (pool: pg.Pool, now: Date): Promise<number> => {
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

const inTurn = async (client: pg.PoolClient, work: () => Promise<number>): Promise<number> => {
  if (!(await client.query<{ is_mine: boolean }>(takeTurn)).rows[0]?.is_mine) return 0;
  try {
    return await work();
  } finally {
    await client.query(endTurn);
  }
};

/**
 * Drops what the engine keeps of runs that are over: nobody reads it, it holds what called workflows came to, and it would
 * grow for ever. Answers how many; none while it is at it already.
 */
export const forgetEnded = async (pool: pg.Pool, now: Date): Promise<number> => {
  const client = await pool.connect();
  try {
    return await inTurn(client, () => forget(pool, now));
  } finally {
    client.release();
  }
};
