import { setTimeout as delay } from "node:timers/promises";
import { contract, type RunDetail } from "@bizosaas/contracts";
import { type ReadContext, readVerb } from "../../platform/http/verb.ts";
import { loadRunDetail } from "./load-run-detail.ts";
import { isFinished } from "./rules.ts";

/** At most this often a watcher is sent a whole run, however fast its steps go by. */
const calmMs = 150;

const load = ({ services, tenantId, locale }: ReadContext, runId: string): Promise<RunDetail> =>
  services.db.withTenant(tenantId, (tx) => loadRunDetail({ tx, tenantId, services, locale }, runId));

async function* follow(ctx: ReadContext, runId: string, ticks: AsyncIterable<void>, first: RunDetail) {
  yield first;
  if (isFinished(first.status)) return;
  for await (const _ of ticks) {
    const detail = await load(ctx, runId);
    yield detail;
    if (isFinished(detail.status)) return;
    await delay(calmMs, undefined, { signal: ctx.signal }).catch(() => undefined);
  }
}

/** The run as it is, then again after each change until it is over. Listens before it first reads, so nothing falls between. */
export const watchRun = readVerb(contract.runs.watch, async (ctx, { runId }) => {
  const ticks = ctx.services.changes.subscribe("run", runId, ctx.signal);
  return follow(ctx, runId, ticks, await load(ctx, runId));
});
