import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { poll } from "../harness/poll.ts";

export const repository = path.join(import.meta.dirname, "../..");

const Record = z.object({
  launcherPid: z.number(),
  isReady: z.boolean(),
  addresses: z.object({ client: z.string(), admin: z.string(), gateway: z.string() }),
  services: z.record(z.string(), z.object({ pid: z.number().optional() })),
});

export type Started = {
  seconds: number;
  addresses: z.infer<typeof Record>["addresses"];
  /** The launcher, what it runs, and the database server. */
  pids: number[];
  stop: () => Promise<void>;
};

const read = (file: string): string | null => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
};

const readyRecord = (dataDir: string, launcherPid: number | undefined) => {
  const text = read(path.join(dataDir, "processes.json"));
  const parsed = text === null ? null : Record.safeParse(JSON.parse(text)).data;
  return parsed?.isReady && parsed.launcherPid === launcherPid ? parsed : null;
};

/** `npm start` in a checkout, with ports and data of the gate's own, timed until everything says it is ready. */
export const startCommand = async (
  folder: string,
  env: Record<string, string> & { DATA_DIR: string },
  timeoutMs: number,
): Promise<Started> => {
  const startedAt = performance.now();
  const script = path.join(folder, "tooling/launch/start.mjs");
  // Its output is its own business, but not on standard output: the gate's line must be the last there.
  const child = spawn(process.execPath, [script], { cwd: folder, env, stdio: ["ignore", 2, 2] });
  const ended = new Promise<number>((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
  const gone = ended.then((code): never => {
    throw new Error(`npm start ended with code ${code}.`);
  });
  gone.catch(() => undefined);
  const ready = poll({ what: "npm start", timeoutMs, everyMs: 50 }, async () => readyRecord(env.DATA_DIR, child.pid));
  const { addresses, services } = await Promise.race([ready, gone]);
  const database = Number(read(path.join(env.DATA_DIR, "postgres/postmaster.pid"))?.split("\n")[0]);
  const own = Object.values(services).flatMap(({ pid }) => (pid === undefined ? [] : [pid]));
  return {
    seconds: (performance.now() - startedAt) / 1000,
    addresses,
    pids: [child.pid ?? 0, database, ...own],
    stop: async () => {
      child.kill("SIGINT");
      await ended;
    },
  };
};
