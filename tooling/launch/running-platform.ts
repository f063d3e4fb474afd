import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { LauncherEnv } from "./launcher-env.ts";
import { endLeftovers, isProcessOfOurs } from "./process-of-ours.ts";
import { type ProcessRecord, readProcessRecord, removeProcessRecord } from "./process-record.ts";

const leftoverGraceMs = 5000;

/** Thrown when this data directory already has its launcher. */
export class AlreadyRunning extends Error {
  readonly record: ProcessRecord;
  constructor(record: ProcessRecord) {
    super("BizOSaaS already runs from this folder.");
    this.record = record;
  }
}

const isPostmasterRunning = (dataDir: string): boolean => {
  const file = path.join(dataDir, "postgres", "postmaster.pid");
  if (!existsSync(file)) return false;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/**
 * Looks at what an earlier start left: throws when it still runs, ends what a killed one left behind, and tells whether
 * the database server will be ours to stop.
 */
export const takeOver = async (env: LauncherEnv): Promise<{ ownsDatabase: boolean }> => {
  const record = readProcessRecord(env.DATA_DIR);
  if (record && isProcessOfOurs(record.launcherPid)) throw new AlreadyRunning(record);
  if (record) {
    const pids = Object.values(record.services).flatMap(({ pid }) => (pid === undefined ? [] : [pid]));
    await endLeftovers(pids, leftoverGraceMs);
    removeProcessRecord(env.DATA_DIR);
  }
  const wasStartedByOthers = isPostmasterRunning(env.DATA_DIR) && record?.ownsDatabase !== true;
  return { ownsDatabase: !env.DATABASE_URL && !wasStartedByOthers };
};
