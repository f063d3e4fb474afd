import { type ChildProcess, spawn } from "node:child_process";
import { openSync, readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const gateway = path.join(import.meta.dirname, "../../apps/brain-gateway");
const main = path.join(gateway, "src/main.ts");
const Manifest = z.object({ config: z.object({ nodeFlags: z.array(z.string()) }) });
/** The same as `npm start` gives it. */
const { nodeFlags } = Manifest.parse(JSON.parse(readFileSync(path.join(gateway, "package.json"), "utf8"))).config;

export type GatewayProcess = {
  pid: number;
  logFile: string;
  kill: (signal: NodeJS.Signals) => void;
  /** Resolves when the process is gone, however it went. */
  ended: Promise<void>;
};

const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** One role of the gateway in a process of its own, as `npm start` runs it; its log goes to a file. */
export const spawnGateway = (env: Record<string, string>, logFile: string): GatewayProcess => {
  const log = openSync(logFile, "a");
  const child = spawn(process.execPath, [...nodeFlags, main], { env, stdio: ["ignore", log, log] });
  running.add(child);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  void ended.then(() => running.delete(child));
  if (child.pid === undefined) throw new Error("The gateway could not be started.");
  return { pid: child.pid, logFile, kill: (signal) => child.kill(signal), ended };
};
