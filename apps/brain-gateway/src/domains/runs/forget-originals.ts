import { Prisma } from "@bizosaas/db";
import { v7 as uuidv7 } from "uuid";
import type { Services } from "../../platform/services/services.ts";
import type { TenantScope } from "../../platform/tenancy/tenant-scope.ts";
import { isFinished } from "./rules.ts";

/** By then whoever waits for an answer has read it. */
const readAfterMs = 120_000;
const againAfterMs = 180_000;
/** A run that another waits with for days is looked at less and less often. */
const longestMs = 3_600_000;

const findRun = ({ tx, tenantId }: TenantScope, id: string) =>
  tx.run.findFirst({ where: { tenantId, id }, include: { parent: { select: { status: true } } } });

/** What only a run that goes on needs; one that failed may be retried with it. */
const dropOriginals = async ({ tx, tenantId }: TenantScope, runId: string): Promise<void> => {
  const ofRun = { tenantId, runId };
  await tx.runOriginal.deleteMany({ where: ofRun });
  await tx.runExecution.updateMany({ where: ofRun, data: { inputs: {} } });
};

/**
 * Drops what a finished run that masks values does not need any more: what it was waiting for and was answered with, what
 * it handed on once that was read, and its sealed originals unless it can be retried.
 */
export const forgetOriginals = ({ db, clock }: Services, tenantId: string, runId: string): Promise<void> =>
  db.withTenant(tenantId, async (tx) => {
    const run = await findRun({ tx, tenantId }, runId);
    if (!run || !isFinished(run.status)) return;
    if (run.status !== "failed") await dropOriginals({ tx, tenantId }, runId);
    await tx.runWait.updateMany({ where: { tenantId, runId }, data: { request: {}, event: Prisma.DbNull } });
    const isRead = (run.finishedAt?.getTime() ?? 0) + readAfterMs < clock.now().getTime();
    const isHandedOn = run.parent === null || isFinished(run.parent.status);
    await tx.run.updateMany({
      where: { tenantId, id: runId },
      data: { ...(isRead && { response: Prisma.DbNull }), ...(isHandedOn && { output: Prisma.DbNull }) },
    });
    const isLeft = (run.response !== null && !isRead) || (run.output !== null && !isHandedOn);
    if (!isLeft) return;
    const agoMs = clock.now().getTime() - (run.finishedAt?.getTime() ?? 0);
    const availableAt = new Date(clock.now().getTime() + Math.min(longestMs, Math.max(againAfterMs, agoMs)));
    const id = uuidv7();
    await tx.outboxMessage.create({ data: { tenantId, id, topic: "run.forget", payload: { runId }, availableAt } });
  });
