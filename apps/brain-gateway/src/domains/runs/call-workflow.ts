import { AppError, Id, isAppError, type JsonValue, StepError } from "@bizosaas/contracts";
import { type ChildOutcome, callTriggerKind, isRetryable, maxCallDepth, type Wait } from "@bizosaas/workflows";
import { v7 as uuidv7 } from "uuid";
import type { RunRef } from "../../platform/engine/index.ts";
import { outboxChannel } from "../../platform/events/write-outbox.ts";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { isFinished } from "./rules.ts";
import { startRun } from "./start-run.ts";

export type CallWait = Wait & { type: "child" };
const notCallable = (name: string) =>
  new AppError(
    "conflict",
    `“${name}” can't be called: it must be published, not paused, and start “When another workflow calls it”.`,
  );

const findCallable = async ({ tx, tenantId }: TenantScope, workflowId: string) => {
  const id = Id.safeParse(workflowId).data;
  const workflow = id && (await tx.workflow.findFirst({ where: { tenantId, id, deletedAt: null } }));
  if (!workflow) throw new AppError("not_found", "The workflow to call does not exist any more.");
  const trigger = await tx.workflowTrigger.findFirst({
    where: { tenantId, workflowId: workflow.id, kind: callTriggerKind },
  });
  if (workflow.state !== "active" || !trigger) throw notCallable(workflow.name);
  return trigger;
};

type Call = { runId: string; execution: number; key: string };

const dedupeKeyOf = ({ execution, key }: Call): string =>
  execution === 0 ? `call:${key}` : `call:${key}:${execution}`;

/** Whoever takes a run up waits for what it called, and one that was carried on for what it called before, unless that failed. */
const isCalledAlready = async ({ tx, tenantId }: TenantScope, call: Call): Promise<boolean> => {
  const { runId: parentRunId, execution, key: parentStepKey } = call;
  const before = execution > 0 ? [{ status: { notIn: ["failed", "cancelled"] } }] : [];
  const where = { tenantId, parentRunId, parentStepKey, OR: [{ dedupeKey: dedupeKeyOf(call) }, ...before] };
  return (await tx.run.findFirst({ where, select: { id: true } })) !== null;
};

/** Starts the workflow that a step calls, once however often it is tried. Answers with the outcome where it can't be. */
export const startCalled = async (
  services: Services,
  { tenantId, runId, execution = 0 }: RunRef,
  wait: CallWait,
): Promise<ChildOutcome | null> => {
  const call = { runId, execution, key: wait.key };
  try {
    await services.db.withTenant(tenantId, async (tx) => {
      if (await isCalledAlready({ tx, tenantId }, call)) return;
      const parent = await tx.run.findFirstOrThrow({ where: { tenantId, id: runId } });
      if (parent.depth >= maxCallDepth)
        throw new AppError("conflict", `Workflows can't call each other more than ${maxCallDepth} deep.`);
      const trigger = await findCallable({ tx, tenantId }, wait.request.workflowId);
      await startRun(tx, {
        tenantId,
        workflowId: trigger.workflowId,
        versionId: trigger.versionId,
        triggerNodeId: trigger.nodeId,
        triggerKind: trigger.kind,
        trigger: wait.request.input,
        dedupeKey: dedupeKeyOf(call),
        correlationId: parent.correlationId,
        calledBy: { runId, stepKey: wait.key, depth: parent.depth + 1 },
      });
    });
    return null;
  } catch (error) {
    if (!isAppError(error) || isRetryable(error)) throw error;
    const { code, message } = error;
    return { ok: false, at: services.clock.now().toISOString(), runId: null, error: { code, message } };
  }
};

type CalledRun = { id: string; status: string; error: unknown; output: unknown; finishedAt: Date | null; name: string };

const outcomeOf = ({ id, status, error, output, finishedAt, name }: CalledRun, now: Date): ChildOutcome => {
  const at = (finishedAt ?? now).toISOString();
  const failed = (code: string, message: string): ChildOutcome => ({
    ok: false,
    at,
    runId: id,
    error: { code, message },
  });
  if (status === "succeeded") return { ok: true, at, runId: id, output: output as JsonValue };
  if (status === "cancelled") return failed("conflict", `The run of “${name}” was cancelled.`);
  if (status !== "failed")
    return failed("upstream_timeout", `The run of “${name}” did not end in time; it is being cancelled.`);
  const known = StepError.safeParse(error);
  return failed(known.data?.code ?? "internal", `In “${name}”: ${known.data?.message ?? "the run failed."}`);
};

/** What the called run came to. One that takes longer than its caller waits is told to stop. */
export const settleCalled = (services: Services, { tenantId, runId }: RunRef, wait: CallWait): Promise<ChildOutcome> =>
  services.db.withTenant(tenantId, async (tx) => {
    const run = await tx.run.findFirstOrThrow({
      where: { tenantId, parentRunId: runId, parentStepKey: wait.key },
      orderBy: { createdAt: "desc" },
      include: { workflow: { select: { name: true } } },
    });
    if (!isFinished(run.status)) await askToStop({ tx, tenantId }, [run.id]);
    return outcomeOf({ ...run, name: run.workflow.name }, services.clock.now());
  });

const askToStop = async ({ tx, tenantId }: TenantScope, runIds: readonly string[]): Promise<void> => {
  if (runIds.length === 0) return;
  await tx.run.updateMany({ where: { tenantId, id: { in: [...runIds] } }, data: { cancelRequestedAt: new Date() } });
  await tx.outboxMessage.createMany({
    data: runIds.map((runId) => ({ tenantId, id: uuidv7(), topic: "run.cancel", payload: { runId } })),
  });
  await tx.$executeRaw`select pg_notify(${outboxChannel}, '')`;
};

/** A run that ends takes with it the runs it called and no longer waits for. */
export const cancelCalled = (services: Services, { tenantId, runId }: RunRef): Promise<void> =>
  services.db.withTenant(tenantId, async (tx) => {
    const open = await tx.run.findMany({
      where: { tenantId, parentRunId: runId, finishedAt: null, cancelRequestedAt: null },
      select: { id: true },
    });
    await askToStop(
      { tx, tenantId },
      open.map(({ id }) => id),
    );
  });
