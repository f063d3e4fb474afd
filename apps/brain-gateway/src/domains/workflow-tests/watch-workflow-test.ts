import { setTimeout as delay } from "node:timers/promises";
import { contract, type TestBench } from "@bizosaas/contracts";
import { upgradeDefinition } from "@bizosaas/workflows";
import { type ReadContext, readVerb } from "../../platform/http/verb.ts";
import { findWorkflow } from "../workflows/index.ts";
import { loadTestBench } from "./test-bench.ts";

/** At most this often a watcher is sent everything, however fast steps go by. */
const calmMs = 200;

const load = ({ services, tenantId, actor, locale }: ReadContext, workflowId: string): Promise<TestBench> =>
  services.db.withTenant(tenantId, async (tx) => {
    const scope = { tx, tenantId, locale };
    const { draft } = await findWorkflow(scope, workflowId);
    const whose = { workflowId, userId: actor.userId };
    const options = { registry: services.nodes, now: services.clock.now() };
    return loadTestBench(scope, whose, upgradeDefinition(draft), options);
  });

const isOver = ({ test }: TestBench): boolean => test?.status !== "queued" && test?.status !== "running";

async function* follow(ctx: ReadContext, workflowId: string, ticks: AsyncIterable<void>, first: TestBench) {
  yield first;
  if (isOver(first)) return;
  for await (const _ of ticks) {
    const bench = await load(ctx, workflowId);
    yield bench;
    if (isOver(bench)) return;
    await delay(calmMs, undefined, { signal: ctx.signal }).catch(() => undefined);
  }
}

/** What is known now, then again after each change until the test is over. Listens before it first reads. */
export const watchWorkflowTest = readVerb(contract.workflowTests.watch, async (ctx, { workflowId }) => {
  const ticks = ctx.services.changes.subscribe("workflow_test", workflowId, ctx.signal);
  return follow(ctx, workflowId, ticks, await load(ctx, workflowId));
});
