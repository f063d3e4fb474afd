import { cancelRun } from "./cancel-run.ts";
import { getRun } from "./get-run.ts";
import { listRuns } from "./list-runs.ts";
import { watchRun } from "./watch-run.ts";

export const handlers = { list: listRuns, get: getRun, watch: watchRun, cancel: cancelRun };
export { cancelOpenRuns } from "./cancel-open-runs.ts";
export { executeRun } from "./execute-run.ts";
export { recoverRuns } from "./recover-runs.ts";
export { type StartedRun, startRun, startRunStatement } from "./start-run.ts";
export { stopRun } from "./stop-run.ts";
export { tellOfFailedRun } from "./tell-of-failed-run.ts";
