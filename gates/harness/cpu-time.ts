import { processTree } from "./process-tree.ts";

// USER_HZ, which Linux keeps at 100 on every architecture that Node runs on.
const msPerTick = 10;

/** Processor milliseconds that some processes and all below them have used: unlike time, it grows on no busy machine. */
export const cpuTimeMs = (pids: readonly number[]): number =>
  processTree(pids).reduce((sum, { cpuTicks }) => sum + cpuTicks * msPerTick, 0);
