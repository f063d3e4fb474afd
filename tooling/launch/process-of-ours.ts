import { readFileSync, readlinkSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { root } from "./env.ts";

const readProc = (pid: number, name: string): string | undefined => {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return undefined;
  }
};

export const commandOf = (pid: number): string | undefined =>
  readProc(pid, "cmdline")?.replaceAll("\0", " ").trim() || undefined;

/** Whether a process runs; one that ended and waits to be collected does not. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return !/^\d+ \(.*\) Z /s.test(readProc(pid, "stat") ?? "");
};

const folderOf = (pid: number): string | undefined => {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
};

/** Whether this process id is a process of this checkout: ids are used again, so being alive is not enough. */
export const isProcessOfOurs = (pid: number): boolean => {
  if (!isAlive(pid)) return false;
  return process.platform !== "linux" || folderOf(pid)?.startsWith(root) === true;
};

/** Ends processes that a killed launcher left behind, by force after the grace time. */
export const endLeftovers = async (pids: number[], graceMs: number): Promise<void> => {
  const left = () => pids.filter(isProcessOfOurs);
  for (const pid of left()) process.kill(pid, "SIGTERM");
  const deadline = performance.now() + graceMs;
  while (left().length > 0 && performance.now() < deadline) await wait(50);
  for (const pid of left()) process.kill(pid, "SIGKILL");
};
