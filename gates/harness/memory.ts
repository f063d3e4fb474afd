import { readFileSync } from "node:fs";

const kilobytes = (file: string, field: string): number => {
  try {
    const found = new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(readFileSync(file, "utf8"));
    return Number(found?.[1] ?? 0);
  } catch {
    return 0;
  }
};

/** The most memory that a process has held at once, in megabytes. */
export const peakMemoryMb = (pid: number): number => kilobytes(`/proc/${pid}/status`, "VmHWM") / 1024;

/** What a process holds now, in megabytes. */
export const memoryMb = (pid: number): number => kilobytes(`/proc/${pid}/status`, "VmRSS") / 1024;

/** What processes hold now, with shared pages divided among those that share them, in megabytes. */
export const proportionalMemoryMb = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => sum + kilobytes(`/proc/${pid}/smaps_rollup`, "Pss"), 0) / 1024;
