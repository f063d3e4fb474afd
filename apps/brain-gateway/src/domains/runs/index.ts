import { cancelRun } from "./cancel-run.ts";
import { getRun } from "./get-run.ts";
import { getRunIteration } from "./get-run-iteration.ts";
import { listAgentMoves } from "./list-agent-moves.ts";
import { listRunIterations } from "./list-run-iterations.ts";
import { listRuns } from "./list-runs.ts";
import { pauseRun } from "./pause-run.ts";
import { resumeRun } from "./resume-run.ts";
import { retryRun } from "./retry-run.ts";
import { watchRun } from "./watch-run.ts";

export const handlers = {
  list: listRuns,
  get: getRun,
  watch: watchRun,
  cancel: cancelRun,
  pause: pauseRun,
  resume: resumeRun,
  retry: retryRun,
  listIterations: listRunIterations,
  getIteration: getRunIteration,
  listAgentMoves,
};
export { admitRuns } from "./admit-runs.ts";
export { queueAndAwait, type RunAnswer } from "./await-response.ts";
export { callErrorWorkflow } from "./call-error-workflow.ts";
export { cancelOpenRuns, countOpenRuns } from "./cancel-open-runs.ts";
export { executeRun } from "./execute-run.ts";
export { forgetOriginals } from "./forget-originals.ts";
export { createHttpRequestPort } from "./http-request-port.ts";
export { recoverRuns } from "./recover-runs.ts";
export { createRunBells } from "./run-bells.ts";
export { runOrders } from "./run-orders.ts";
export { maxQueuedRuns, startedBy, startRun, startRunStatement } from "./start-run.ts";
export { tellOfFailedRun } from "./tell-of-failed-run.ts";
export { haltRun, wakeRun } from "./wake-run.ts";
