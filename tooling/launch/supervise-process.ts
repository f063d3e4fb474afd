import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { root } from "./env.ts";

export type ServiceDefinition = {
  name: string;
  command: string[];
  folder: string;
  environment: Record<string, string>;
  /** Answers 200 once the service is ready. */
  readyUrl?: string;
  port?: number;
};

export type SupervisedProcess = {
  readonly definition: ServiceDefinition;
  readonly pid: number | undefined;
  readonly restarts: number;
  readonly logFile: string;
  /** Asks it to end, by force after the grace time; resolves when it is gone. */
  stop: (graceMs: number) => Promise<void>;
};

export type SuperviseOptions = { logDir: string; onChange: () => void; onLine: (name: string, line: string) => void };

/** At once after a first death, then slower and slower; a service that lived this long starts afresh. */
const backoffMs = [0, 500, 1000, 2000, 5000, 10_000] as const;
const steadyAfterMs = 10_000;

/** Whatever the process started goes with it, so that its port is free again. */
const endGroup = (leader: number | undefined): void => {
  if (leader === undefined || process.platform === "win32") return;
  try {
    process.kill(-leader, "SIGKILL");
  } catch {
    // Nobody was left.
  }
};

/** Starts a service and starts it again whenever it dies, until it is stopped. */
export const superviseProcess = (definition: ServiceDefinition, options: SuperviseOptions): SupervisedProcess => {
  mkdirSync(options.logDir, { recursive: true });
  const logFile = path.join(options.logDir, `${definition.name}.log`);
  const log = createWriteStream(logFile, { flags: "a", mode: 0o600 });
  let child: ChildProcess | undefined;
  let restarts = 0;
  let deathsInARow = 0;
  let isStopping = false;
  let timer: NodeJS.Timeout | undefined;

  const relay = (stream: NodeJS.ReadableStream | null): void => {
    if (!stream) return;
    stream.pipe(log, { end: false });
    createInterface({ input: stream }).on("line", (line) => options.onLine(definition.name, line));
  };

  const scheduleRestart = (why: string, livedMs: number): void => {
    deathsInARow = livedMs > steadyAfterMs ? 0 : deathsInARow;
    const delayMs = backoffMs[Math.min(deathsInARow, backoffMs.length - 1)] ?? 0;
    deathsInARow++;
    restarts++;
    options.onLine(definition.name, `ended (${why}); starting it again${delayMs ? ` in ${delayMs / 1000} s` : ""}`);
    timer = setTimeout(start, delayMs);
  };

  const start = (): void => {
    const [program = "", ...flags] = definition.command;
    const startedAt = performance.now();
    child = spawn(program, flags, {
      cwd: path.join(root, definition.folder),
      env: definition.environment,
      stdio: ["ignore", "pipe", "pipe"],
      // Its own group: a terminal's Ctrl-C must not end the database's users out of order.
      detached: true,
    });
    relay(child.stdout);
    relay(child.stderr);
    child.once("error", (error) => options.onLine(definition.name, error.message));
    child.once("exit", (code, signal) => {
      endGroup(child?.pid);
      child = undefined;
      options.onChange();
      if (!isStopping) scheduleRestart(signal ?? `exit code ${code}`, performance.now() - startedAt);
    });
    options.onChange();
  };

  const stop = async (graceMs: number): Promise<void> => {
    isStopping = true;
    clearTimeout(timer);
    const running = child;
    if (running) {
      const closed = new Promise<void>((resolve) => running.once("exit", () => resolve()));
      running.kill("SIGTERM");
      const force = setTimeout(() => running.kill("SIGKILL"), graceMs);
      await closed;
      clearTimeout(force);
    }
    log.end();
  };

  start();
  return {
    definition,
    logFile,
    stop,
    get pid() {
      return child?.pid;
    },
    get restarts() {
      return restarts;
    },
  };
};
