import type { SandboxLimits } from "./sandbox-limits.ts";
import { type SandboxProcess, startSandboxProcess } from "./sandbox-process.ts";

/** Children that are warm, or about to be. One is handed to one call at a time, and replaced when it is worn or spoiled. */
export const createChildren = (childUrl: URL, limits: SandboxLimits, idleMs: number) => {
  const idle: Promise<SandboxProcess>[] = [];
  const living = new Set<SandboxProcess>();
  let sweep: NodeJS.Timeout | undefined;
  let isClosed = false;
  const end = (child: SandboxProcess) => {
    child.end();
    living.delete(child);
  };
  const start = async (): Promise<SandboxProcess> => {
    const child = await startSandboxProcess(childUrl, limits);
    living.add(child);
    if (isClosed) end(child);
    return child;
  };
  const startAhead = () => {
    const child = start();
    // Whoever takes it hears of it; nobody may.
    child.catch(() => undefined);
    idle.push(child);
  };
  const sleepLater = () => {
    clearTimeout(sweep);
    sweep = setTimeout(() => {
      for (const child of idle.splice(0)) void child.then(end, () => undefined);
    }, idleMs).unref();
  };
  return {
    take: async (): Promise<SandboxProcess> => {
      const warm = await idle.pop();
      if (warm?.isAlive()) return warm;
      if (warm) living.delete(warm);
      return start();
    },
    giveBack: (child: SandboxProcess, isSpoiled: boolean) => {
      if (isSpoiled || !child.isAlive() || child.uses() >= limits.uses) {
        end(child);
        if (!isClosed) startAhead();
      } else idle.push(Promise.resolve(child));
      sleepLater();
    },
    pids: () => [...living].flatMap(({ pid }) => pid ?? []),
    close: () => {
      isClosed = true;
      clearTimeout(sweep);
      for (const child of living) end(child);
    },
  };
};
