import { readdirSync, readFileSync } from "node:fs";

export type ProcessFacts = { pid: number; parent: number; cpuTicks: number };

/** Fields 4 and 14 to 17 of /proc/<pid>/stat: the parent, own processor time and that of children that are gone. */
const factsOf = (pid: string): ProcessFacts[] => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
    const cpuTicks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return [{ pid: Number(pid), parent: Number(fields[1]), cpuTicks }];
  } catch {
    return [];
  }
};

/** Some processes and all that run below them. */
export const processTree = (pids: readonly number[]): ProcessFacts[] => {
  const all = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap(factsOf);
  const wanted = new Set(pids);
  for (let size = -1; size !== wanted.size; ) {
    size = wanted.size;
    for (const { pid, parent } of all) if (wanted.has(parent)) wanted.add(pid);
  }
  return all.filter(({ pid }) => wanted.has(pid));
};

export const withDescendants = (pids: readonly number[]): number[] => processTree(pids).map(({ pid }) => pid);
