import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { readE2eState } from "../env.ts";

const Record = z.object({
  services: z.record(z.string(), z.object({ pid: z.number().optional(), restarts: z.number() })),
});

const read = async () => {
  const text = await readFile(path.join(readE2eState().dataDir, "processes.json"), "utf8");
  const worker = Record.parse(JSON.parse(text)).services["gateway-worker"];
  if (!worker) throw new Error("The launcher runs no worker.");
  return worker;
};

/** Ends the worker as a crash would, and answers how often the launcher had restarted it before. */
export const killWorker = async (): Promise<number> => {
  const { pid, restarts } = await read();
  if (pid === undefined) throw new Error("The worker is down already.");
  process.kill(pid, "SIGKILL");
  return restarts;
};

export const countWorkerRestarts = async (): Promise<number> => (await read()).restarts;
