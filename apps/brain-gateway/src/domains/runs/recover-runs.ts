import type { WorkflowEngine } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";
import { admitRuns } from "./admit-runs.ts";

/** Longer than any step's write takes; a run younger than this is left to the outbox and the engine. */
const overdueMs = 60_000;
const batch = 200;

/** Gives free places to runs whose turn may have been lost, workflow by workflow. */
const admitOverdue = async (services: Services, before: Date): Promise<void> => {
  const waiting = await services.db.withPlatform((tx) =>
    tx.run.findMany({
      where: { place: "waits", finishedAt: null, createdAt: { lt: before } },
      select: { tenantId: true, workflowId: true },
      distinct: ["tenantId", "workflowId"],
      take: batch,
    }),
  );
  for (const { tenantId, workflowId } of waiting) {
    await admitRuns(services, tenantId, workflowId).catch((error: unknown) =>
      services.log.error({ err: error, tenantId, workflowId }, "no place could be given"),
    );
  }
};

/** Hands the engine every run that should be moving but may have been lost with a process or a database. */
export const recoverRuns = async (services: Services, engine: WorkflowEngine): Promise<void> => {
  const { db, clock, log } = services;
  const before = new Date(clock.now().getTime() - overdueMs);
  const runs = await db.withPlatform((tx) =>
    tx.run.findMany({
      where: {
        ...{ status: { in: ["queued", "running"] }, createdAt: { lt: before } },
        OR: [{ place: null }, { place: "held" }],
      },
      select: { tenantId: true, id: true, execution: true },
      take: batch,
      // One that fails each time it is taken up goes to the end, so that it keeps nobody from being found.
      orderBy: [{ fence: "asc" }, { createdAt: "asc" }],
    }),
  );
  for (const { tenantId, id, execution } of runs) {
    await engine
      .ensureRunning({ tenantId, runId: id, execution })
      .catch((error: unknown) => log.error({ err: error, runId: id }, "a run could not be recovered"));
  }
  await admitOverdue(services, before);
};
