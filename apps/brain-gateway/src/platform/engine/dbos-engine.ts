import { DBOS, StatusString } from "@dbos-inc/dbos-sdk";
import type pg from "pg";
import type { Logger } from "pino";
import type { DurableContext, ExecuteRun, RunRef, WorkflowEngine } from "./durable-context.ts";
import { forgetEnded } from "./forget-ended.ts";
import { createLateStart } from "./late-start.ts";
import { createPreparedPool } from "./prepared-pool.ts";
import { findHolders, takeOverDead } from "./take-over.ts";
import { createWorkCounter } from "./work-counter.ts";

type DbosEngineOptions = {
  databaseUrl: string;
  /** Fixed per worker slot: DBOS recovers, at launch, what an executor of the same id left behind. */
  workerId: string;
  execute: ExecuteRun;
  log: Logger;
  /** Once nothing works any more: from then on nobody may wake what still waits. */
  whenAtRest: () => Promise<void>;
};

/**
 * Runs of another version are not taken up. Never raised so far: the engine is asked for no call that it would count, so that
 * whatever an older run had recorded contradicts nothing.
 */
const interpreterVersion = "1";
const poolSize = 12;

/** For the engine to note that what just ended is over, once nobody works any more. */
const noteMs = 500;

const quietLogger = (log: Logger) => ({
  info: (entry: unknown) => log.debug({ entry }, "engine"),
  debug: () => {},
  warn: (entry: unknown) => log.warn({ entry }, "engine"),
  error: (error: unknown) => log.error({ err: error }, "engine"),
});

/** The engine takes up what was cancelled, never what failed: but a run that failed outside its steps did not end. */
const takeBackText = "update dbos.workflow_status set status = $2 where workflow_uuid = $1 and status = $3";

const needsRestart: ReadonlySet<string> = new Set([
  StatusString.ERROR,
  StatusString.CANCELLED,
  StatusString.MAX_RECOVERY_ATTEMPTS_EXCEEDED,
]);

const idOf = ({ runId, execution = 0 }: RunRef): string => (execution === 0 ? runId : `${runId}:${execution}`);

const ensureRunning = (pool: pg.Pool, start: WorkflowEngine["start"]) => async (ref: RunRef) => {
  const status = await DBOS.getWorkflowStatus(idOf(ref));
  if (status === null) return start(ref);
  if (!needsRestart.has(status.status)) return;
  await pool.query(takeBackText, [idOf(ref), StatusString.CANCELLED, StatusString.ERROR]);
  await DBOS.resumeWorkflow(idOf(ref));
};

/** Launches DBOS in this process: one engine per process, since DBOS keeps its registry in module state. */
export const createDbosEngine = async ({
  databaseUrl,
  workerId,
  execute,
  log,
  whenAtRest,
}: DbosEngineOptions): Promise<WorkflowEngine> => {
  const pool = createPreparedPool({ url: databaseUrl, size: poolSize, name: `bizosaas-engine-${workerId}` });
  DBOS.setConfig({
    name: "bizosaas",
    systemDatabaseUrl: databaseUrl,
    systemDatabasePool: pool,
    executorID: workerId,
    applicationVersion: interpreterVersion,
    useListenNotify: true,
    enableOTLP: false,
    logger: quietLogger(log),
  });
  const start = async (ref: RunRef) => {
    await DBOS.startWorkflow(run, { workflowID: idOf(ref) })(ref);
  };
  const work = createWorkCounter();
  const counted = work.counted(execute);
  const { rest } = work;
  const context: DurableContext = { isBegun: () => true, begin: async () => undefined, rest };
  const late = createLateStart({ idOf, start, execute: counted, rest });
  const run = DBOS.registerWorkflow((ref: RunRef) => late.takeOver(ref) ?? counted(ref, context), {
    name: "run",
    maxRecoveryAttempts: 10_000,
  });
  await DBOS.launch();
  return {
    ...{ start, carry: late.carry },
    ensureRunning: ensureRunning(pool, start),
    holders: () => findHolders(pool, { workerId, version: interpreterVersion }),
    takeOver: takeOverDead,
    forgetEnded: () => forgetEnded(pool, new Date()),
    activeRuns: work.active,
    shutdown: async (timeoutMs) => {
      await work.comeToRest(timeoutMs);
      await whenAtRest();
      await DBOS.shutdown({ deregister: true, workflowCompletionTimeoutMS: noteMs });
      if (!pool.ended) await pool.end();
    },
  };
};
