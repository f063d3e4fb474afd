import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { AppError } from "@bizosaas/contracts";

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
};

const tryTake = (file: string): boolean => {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx", mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  }
};

const removeIfAbandoned = (file: string): void => {
  try {
    const holder = Number(readFileSync(file, "utf8"));
    if (holder > 0 && holder !== process.pid && !isRunning(holder)) rmSync(file, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
};

/** Runs one holder at a time across processes; a lock whose process died is taken over. */
export const withFileLock = async <Result>(
  file: string,
  run: () => Promise<Result>,
  timeoutMs = 90_000,
): Promise<Result> => {
  const deadline = performance.now() + timeoutMs;
  while (!tryTake(file)) {
    removeIfAbandoned(file);
    if (performance.now() > deadline) throw new AppError("unavailable", `Another process holds ${file} for too long.`);
    await wait(25);
  }
  try {
    return await run();
  } finally {
    rmSync(file, { force: true });
  }
};
