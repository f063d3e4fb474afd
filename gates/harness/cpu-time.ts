import { readdirSync, readFileSync } from "node:fs";

// USER_HZ, which Linux keeps at 100 on every architecture that Node runs on.
const msPerTick = 10;

type Stat = { pid: number; parent: number; ticks: number };

/** Fields 14 to 17 of /proc/<pid>/stat: own time and that of children that are gone. */
const readStat = (pid: string): Stat[] => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return [{ pid: Number(pid), parent: Number(fields[1]), ticks }];
  } catch {
    return [];
  }
};

/** Processor milliseconds that some processes and all below them have used: unlike time, it grows on no busy machine. */
export const cpuTimeMs = (pids: readonly number[]): number => {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap(readStat);
  const wanted = new Set(pids);
  for (let size = -1; size !== wanted.size; ) {
    size = wanted.size;
    for (const { pid, parent } of all) if (wanted.has(parent)) wanted.add(pid);
  }
  return all.filter(({ pid }) => wanted.has(pid)).reduce((sum, { ticks }) => sum + ticks * msPerTick, 0);
};
