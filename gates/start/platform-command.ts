import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { z } from "zod";
import { poll } from "../harness/poll.ts";
import { withDescendants } from "../harness/process-tree.ts";

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
  /** What serves the API; in development it watches the process that does. */
  gatewayPid: number;
  /** The operator's first sign-in, as the first start of a data directory prints it. */
  operator: { email: string; password: string } | undefined;
  stop: () => Promise<void>;
};

const read = (file: string): string | null => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
};

/** The launcher runs below `npm start`, on the Node that the repository brings. */
const readyRecord = (dataDir: string, command: ChildProcess) => {
  const text = read(path.join(dataDir, "processes.json"));
  const parsed = text === null ? null : Record.safeParse(JSON.parse(text)).data;
  const isOurs = parsed && command.pid !== undefined && withDescendants([command.pid]).includes(parsed.launcherPid);
  return parsed?.isReady && isOurs ? parsed : null;
};

const printedOperator = (output: string): Started["operator"] => {
  const [, email, password] = /Operator sign-in, [^:]*: (\S+) +(\S+)/.exec(output) ?? [];
  return email && password ? { email, password } : undefined;
};

/** `npm start`, or `npm run dev`, in a checkout, with ports and data of the gate's own, timed until everything says it is ready. */
export const startCommand = async (
  folder: string,
  env: Record<string, string> & { DATA_DIR: string },
  timeoutMs: number,
  flags: readonly "--dev"[] = [],
): Promise<Started> => {
  const startedAt = performance.now();
  const script = path.join(folder, "tooling/launch/start.mjs");
  // Its output is its own business, but not on standard output: the gate's line must be the last there.
  const child = spawn(process.execPath, [script, ...flags], { cwd: folder, env, stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => {
    output += stripVTControlCharacters(chunk.toString("utf8"));
    process.stderr.write(chunk);
  });
  const ended = new Promise<number>((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
  const gone = ended.then((code): never => {
    throw new Error(`npm start ended with code ${code}.`);
  });
  gone.catch(() => undefined);
  const ready = poll({ what: "npm start", timeoutMs, everyMs: 50 }, async () =>
    output.includes("Stop with Ctrl-C") ? readyRecord(env.DATA_DIR, child) : null,
  );
  const { addresses, services } = await Promise.race([ready, gone]);
  const database = Number(read(path.join(env.DATA_DIR, "postgres/postmaster.pid"))?.split("\n")[0]);
  const own = Object.values(services).flatMap(({ pid }) => (pid === undefined ? [] : [pid]));
  return {
    seconds: (performance.now() - startedAt) / 1000,
    addresses,
    pids: [child.pid ?? 0, database, ...own],
    gatewayPid: services["gateway-api"]?.pid ?? 0,
    operator: printedOperator(output),
    stop: async () => {
      child.kill("SIGINT");
      await ended;
    },
  };
};
