import type { WorkflowEngine } from "../../platform/engine/index.ts";
import type { Services } from "../../platform/services/services.ts";

/** Longer than any step's write takes; a run younger than this is left to the outbox and the engine. */
const overdueMs = 60_000;
const batch = 200;

/** Hands the engine every run that should be moving but may have been lost with a process or a database. */
export const recoverRuns = async ({ db, clock, log }: Services, engine: WorkflowEngine): Promise<void> => {
  const before = new Date(clock.now().getTime() - overdueMs);
  const runs = await db.withPlatform((tx) =>
    tx.run.findMany({
      where: { status: { in: ["queued", "running"] }, createdAt: { lt: before } },
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
};
