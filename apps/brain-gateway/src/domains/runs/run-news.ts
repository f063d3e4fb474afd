import type { Wait } from "@bizosaas/workflows";
import type { RunRef } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";

/** What became of what a run waits for, at one moment. */
export type RunNews = {
  /** Who holds the run, and how often it has been woken. */
  fence: number;
  wakes: number;
  isCancelled: boolean;
  isPaused: boolean;
  /** The keys of the waits that somebody or something ended. */
  ended: ReadonlySet<string>;
};

type NewsRow = { fence: number; wakes: number; is_cancelled: boolean; is_paused: boolean; ended: string[] };

const text = `
  select r.fence, r.wakes, r.cancel_requested_at is not null as is_cancelled, r.pause_requested_at is not null as is_paused, array(
    select asked.key from unnest($3::text[], $4::text[], $5::text[]) as asked (key, node_id, path)
    join approval a on a.tenant_id = $1 and a.run_id = $2 and a.node_id = asked.node_id and a.path = asked.path
    where a.status in ('approved', 'rejected')
    union all
    select w.step_key from run_wait w
    where w.tenant_id = $1 and w.run_id = $2 and w.step_key = any($6::text[]) and w.outcome = 'arrived'
    union all
    select called.key from unnest($7::text[]) as called (key) where (
      select c.finished_at is not null from run c
      where c.tenant_id = $1 and c.parent_run_id = $2 and c.parent_step_key = called.key
      order by c.created_at desc limit 1)
  ) as ended
  from run r where r.tenant_id = $1 and r.id = $2`;

/** Null where the run is gone. */
export const readNews = async (
  { db }: Services,
  { tenantId, runId }: RunRef,
  waits: readonly Wait[],
): Promise<RunNews | null> => {
  const keysOf = (type: Wait["type"]) => waits.filter((wait) => wait.type === type).map(({ key }) => key);
  const asked = waits.filter(({ type }) => type === "approval");
  const values = [
    ...[tenantId, runId, keysOf("approval"), asked.map(({ nodeId }) => nodeId), asked.map(({ path }) => path)],
    ...[keysOf("event"), keysOf("child")],
  ];
  const [row] = await db.readAsTenant<NewsRow>(tenantId, { name: "read-run-news", text, plan: "generic", values });
  if (!row) return null;
  const { fence, wakes, is_cancelled: isCancelled, is_paused: isPaused, ended } = row;
  return { fence, wakes, isCancelled, isPaused, ended: new Set(ended) };
};
