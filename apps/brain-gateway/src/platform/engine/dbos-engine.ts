import { DBOS, DBOSWorkflowConflictError, StatusString } from "@dbos-inc/dbos-sdk";
import type pg from "pg";
import type { Logger } from "pino";
import {
  type DurableContext,
  type ExecuteRun,
  RunBegunElsewhereError,
  type RunRef,
  type Wake,
  type WorkflowEngine,
} from "./durable-context.ts";
import { forgetEnded } from "./forget-ended.ts";
import { createLateStart } from "./late-start.ts";
import { watchForLostWakes } from "./lost-wakes.ts";
import { createPreparedPool } from "./prepared-pool.ts";
import { findHolders, takeOverDead } from "./take-over.ts";
import { createWorkCounter } from "./work-counter.ts";

type DbosEngineOptions = {
  databaseUrl: string;
  /** Fixed per worker slot: DBOS recovers, at launch, what an executor of the same id left behind. */
  workerId: string;
  execute: ExecuteRun;
  log: Logger;
};

/** Raised when the recorded order of durable calls changes, so that older runs are replayed as they were. */
const interpreterVersion = "1";
const wakeTopic = "wake";
const poolSize = 12;

/** Between two looks of a run that waits; those whose notification was lost are found by `watchForLostWakes`. */
const lookEveryMs = 3_600_000;

/** For the engine to note that what just ended is over, once nobody works any more. */
const noteMs = 500;

type Watch = ReturnType<typeof watchForLostWakes>["watch"];
type WhileWaiting = ReturnType<typeof createWorkCounter>["whileWaiting"];

/** Another worker has taken the run over: it goes on there, and is no failure of this one. */
const orElsewhere = async <Result>(call: Promise<Result>): Promise<Result> => {
  try {
    return await call;
  } catch (error) {
    if (error instanceof DBOSWorkflowConflictError) throw new RunBegunElsewhereError(error.message);
    throw error;
  }
};

const createDbosContext = (watch: Watch, whileWaiting: WhileWaiting): DurableContext => ({
  isBegun: () => true,
  begin: async () => undefined,
  step: (key, work) => orElsewhere(DBOS.runStep(work, { name: key })),
  receive: (deadline) => {
    const leave = watch(DBOS.workflowID ?? "", deadline);
    const options = { deadlineEpochMS: deadline.getTime(), pollingIntervalMs: lookEveryMs };
    return whileWaiting(() => orElsewhere(DBOS.recv<Wake>(wakeTopic, options))).finally(leave);
  },
});

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
  const lostWakes = watchForLostWakes({ databaseUrl, topic: wakeTopic, log });
  const context = createDbosContext(lostWakes.watch, work.whileWaiting);
  const late = createLateStart({ idOf, start, execute: counted, context });
  const run = DBOS.registerWorkflow((ref: RunRef) => late.takeOver(ref) ?? counted(ref, context), {
    name: "run",
    maxRecoveryAttempts: 10_000,
  });
  await DBOS.launch();
  return {
    ...{ start, carry: late.carry },
    wake: (ref, wake, idempotencyKey) => DBOS.send(idOf(ref), wake, wakeTopic, idempotencyKey),
    ensureRunning: ensureRunning(pool, start),
    holders: () => findHolders(pool, { workerId, version: interpreterVersion }),
    takeOver: takeOverDead,
    forgetEnded: () => forgetEnded(pool, new Date()),
    activeRuns: work.active,
    shutdown: async (timeoutMs) => {
      await work.comeToRest(timeoutMs);
      await lostWakes.close();
      await DBOS.shutdown({ deregister: true, workflowCompletionTimeoutMS: noteMs });
      if (!pool.ended) await pool.end();
    },
  };
};
