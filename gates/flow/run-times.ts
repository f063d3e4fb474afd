import type { Platform, Records } from "../harness/platform.ts";
import { poll } from "../harness/poll.ts";
import type { Delivery } from "./webhook-sender.ts";

type Ended = { id: string; ms: number; status: string };

const unfinished = "select count(*)::int as n from run where status not in ('succeeded', 'failed', 'cancelled')";

/** Waits until every run is over. */
export const untilAllEnded = ({ gateway: { database } }: Records, timeoutMs: number): Promise<true> =>
  poll({ what: "The end of all runs", timeoutMs, everyMs: 200 }, async () => {
    const [row] = await database.asAdmin<{ n: number }>(unfinished);
    return row?.n === 0 || null;
  }).then(() => true);

/** Milliseconds from each acceptance to its run's end; database and sender read the same machine's clock. */
export const runTimes = async ({ gateway: { database } }: Platform, deliveries: readonly Delivery[]) => {
  const rows = await database.asAdmin<Ended>(
    `select id, status, extract(epoch from finished_at)::float8 * 1000 as ms from run where id = any($1::uuid[])`,
    [deliveries.map(({ runId }) => runId)],
  );
  const ended = new Map(rows.map((row) => [row.id, row]));
  const succeeded = deliveries.filter(({ runId }) => ended.get(runId)?.status === "succeeded");
  const times = succeeded.map(({ runId, acceptedAt }) => Math.max(0, (ended.get(runId)?.ms ?? 0) - acceptedAt));
  return { times, succeeded: succeeded.length, lastEndedAt: Math.max(...rows.map(({ ms }) => ms)) };
};
