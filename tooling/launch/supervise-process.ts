import { type ChildProcess, spawn } from "node:child_process";
import { createWriteStream, mkdirSync, type WriteStream } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { root } from "./env.ts";

export type ServiceDefinition = {
  name: string;
  command: string[];
  folder: string;
  environment: Record<string, string>;
  /** Answers 200 once the service is ready. */
  readyUrl: string;
  port: number;
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

class Supervisor implements SupervisedProcess {
  readonly definition: ServiceDefinition;
  readonly logFile: string;
  restarts = 0;
  readonly #options: SuperviseOptions;
  readonly #log: WriteStream;
  #child: ChildProcess | undefined;
  #deathsInARow = 0;
  #isStopping = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(definition: ServiceDefinition, options: SuperviseOptions) {
    this.definition = definition;
    this.#options = options;
    this.logFile = path.join(options.logDir, `${definition.name}.log`);
    this.#log = createWriteStream(this.logFile, { flags: "a", mode: 0o600 });
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  start(): void {
    const [program = "", ...flags] = this.definition.command;
    const startedAt = performance.now();
    const child = spawn(program, flags, {
      cwd: path.join(root, this.definition.folder),
      env: this.definition.environment,
      stdio: ["ignore", "pipe", "pipe"],
      // Its own group: a terminal's Ctrl-C must not end the database's users out of order.
      detached: true,
    });
    this.#child = child;
    this.#relay(child.stdout);
    this.#relay(child.stderr);
    child.once("error", (error) => this.#say(error.message));
    child.once("exit", (code, signal) => {
      endGroup(child.pid);
      this.#child = undefined;
      this.#options.onChange();
      if (!this.#isStopping) this.#restart(signal ?? `exit code ${code}`, performance.now() - startedAt);
    });
    this.#options.onChange();
  }

  async stop(graceMs: number): Promise<void> {
    this.#isStopping = true;
    clearTimeout(this.#timer);
    const child = this.#child;
    if (child) {
      const { promise, resolve } = Promise.withResolvers<void>();
      child.once("exit", () => resolve());
      child.kill("SIGTERM");
      const force = setTimeout(() => child.kill("SIGKILL"), graceMs);
      await promise;
      clearTimeout(force);
    }
    this.#log.end();
  }

  #restart(why: string, livedMs: number): void {
    if (livedMs > steadyAfterMs) this.#deathsInARow = 0;
    const delayMs = backoffMs[Math.min(this.#deathsInARow, backoffMs.length - 1)] ?? 0;
    this.#deathsInARow++;
    this.restarts++;
    this.#say(`ended (${why}); starting it again${delayMs ? ` in ${delayMs / 1000} s` : ""}`);
    this.#timer = setTimeout(() => this.start(), delayMs);
  }

  #relay(stream: NodeJS.ReadableStream): void {
    stream.on("data", (chunk: Buffer) => void (this.#log.writable && this.#log.write(chunk)));
    createInterface({ input: stream }).on("line", (line) => this.#say(line));
  }

  #say(line: string): void {
    this.#options.onLine(this.definition.name, line);
  }
}

/** Starts a service and starts it again whenever it dies, until it is stopped. */
export const superviseProcess = (definition: ServiceDefinition, options: SuperviseOptions): SupervisedProcess => {
  mkdirSync(options.logDir, { recursive: true });
  const supervisor = new Supervisor(definition, options);
  supervisor.start();
  return supervisor;
};
