import { createRunBells, executeRun, recoverRuns } from "../domains/runs/index.ts";
import { createDbosEngine, type WorkflowEngine } from "../platform/engine/index.ts";
import type { Services } from "../platform/services/services.ts";
import type { Hold } from "../platform/services/take-over.ts";
import type { WorkerPart } from "../platform/services/worker-part.ts";

const recoverEveryMs = 30_000;
const forgetEveryMs = 60_000;
const finishMs = 15_000;

let current: WorkflowEngine | null = null;

/** The engine of this worker, for the outbox's handlers; they run in the worker alone. */
export const runningEngine = (): WorkflowEngine => {
  if (!current) throw new Error("The workflow engine is not running in this process.");
  return current;
};

const startEngine = (services: Services): Promise<WorkflowEngine> => {
  const { ENGINE_DATABASE_URL: databaseUrl, WORKER_ID: workerId } = services.env;
  if (!databaseUrl) throw new Error("A worker needs ENGINE_DATABASE_URL.");
  const bells = createRunBells(services);
  const execute = executeRun(services, bells);
  return createDbosEngine({ databaseUrl, workerId, execute, log: services.log, whenAtRest: bells.close });
};

/** What other workers hold in the engine. */
export const heldRuns = ({ log }: Services): Hold => ({
  name: "engine",
  holders: async () => runningEngine().holders(),
  release: async (workerIds) => {
    const runs = await runningEngine().takeOver(workerIds);
    if (runs > 0) log.warn({ runs }, "took over the runs of dead workers");
  },
});

/** Runs workflows; starts before the outbox, so that what is taken out finds it. */
export const enginePart: WorkerPart = {
  name: "engine",
  start: async (services) => {
    const engine = await startEngine(services);
    current = engine;
    const recover = () =>
      recoverRuns(services, engine).catch((error: unknown) => services.log.error({ err: error }, "recovery failed"));
    const forget = () =>
      engine
        .forgetEnded()
        .catch((error: unknown) => services.log.error({ err: error }, "runs that are over could not be forgotten"));
    await recover();
    const timers = [setInterval(() => void recover(), recoverEveryMs), setInterval(() => void forget(), forgetEveryMs)];
    return {
      status: () => "running",
      stop: async () => {
        timers.forEach(clearInterval);
        current = null;
        await engine.shutdown(finishMs);
      },
    };
  },
};
