import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

export type Postmaster = { pid: number; port: number; isReady: boolean };

type ProcessState = { isZombie: boolean; command: string };

const pidFile = (dataDir: string): string => path.join(dataDir, "postmaster.pid");

const stateOf = (pid: number): ProcessState | undefined => {
  try {
    if (existsSync("/proc/self/stat")) {
      const [, command = "", state = ""] = /\((.*)\) (\S)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
      return { isZombie: state === "Z", command };
    }
    const line = execFileSync("ps", ["-o", "stat=,comm=", "-p", String(pid)], { encoding: "utf8" }).trim();
    return { isZombie: line.startsWith("Z"), command: line };
  } catch {
    return undefined;
  }
};

const isAlive = (pid: number): boolean => {
  if (process.platform === "win32") {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  }
  const state = stateOf(pid);
  return state !== undefined && !state.isZombie && state.command.includes("postgres");
};

/** The server that runs on a data directory, or undefined when its pid file is absent or left over. */
export const findPostmaster = (dataDir: string): Postmaster | undefined => {
  if (!existsSync(pidFile(dataDir))) return undefined;
  const lines = readFileSync(pidFile(dataDir), "utf8").split("\n");
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return undefined;
  return { pid, port, isReady: lines[7]?.trim() === "ready" };
};

/**
 * Removes the pid file of a server that is gone. PostgreSQL does so itself except where the pid is a zombie that
 * nobody reaps (plain containers) or was given to another program: it takes those for a living postmaster.
 */
export const clearLeftOverPidFile = (dataDir: string): void => {
  if (!findPostmaster(dataDir)) rmSync(pidFile(dataDir), { force: true });
};
