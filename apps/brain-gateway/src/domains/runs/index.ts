import { cancelRun } from "./cancel-run.ts";
import { getRun } from "./get-run.ts";
import { getRunIteration } from "./get-run-iteration.ts";
import { listRunIterations } from "./list-run-iterations.ts";
import { listRuns } from "./list-runs.ts";
import { watchRun } from "./watch-run.ts";

export const handlers = {
  list: listRuns,
  get: getRun,
  watch: watchRun,
  cancel: cancelRun,
  listIterations: listRunIterations,
  getIteration: getRunIteration,
};
export { cancelOpenRuns } from "./cancel-open-runs.ts";
export { executeRun } from "./execute-run.ts";
export { recoverRuns } from "./recover-runs.ts";
export { type StartedRun, startRun, startRunStatement } from "./start-run.ts";
export { stopRun } from "./stop-run.ts";
export { tellOfFailedRun } from "./tell-of-failed-run.ts";
