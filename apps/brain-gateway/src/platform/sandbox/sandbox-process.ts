import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { SandboxAnswer, type SandboxCall } from "./sandbox-frames.ts";
import type { SandboxLimits } from "./sandbox-limits.ts";

/** Why the parent ended a child during a call. `broken`: it died, left its realm, or said what no child says. */
export type Breach = "wall" | "resident" | "flood" | "broken";

export type SandboxProcess = {
  readonly pid: number | undefined;
  /** Calls answered so far. */
  uses(): number;
  isAlive(): boolean;
  /** One at a time. Answers a breach after it ended the child. */
  call(call: SandboxCall): Promise<SandboxAnswer | { breach: Breach }>;
  end(): void;
};

const engineUrl = import.meta.resolve("quickjs-wasi");
const wasmUrl = import.meta.resolve("quickjs-wasi/quickjs.wasm");

const readableBy = (childFile: string): string[] => [
  dirname(childFile),
  dirname(fileURLToPath(engineUrl)),
  dirname(fileURLToPath(wasmUrl)),
];

/** Nothing of ours: no variable, no file but its own code and the engine, no process, no addon, no code from text. */
const argumentsFor = (childFile: string, limits: SandboxLimits): string[] => [
  "--permission",
  ...readableBy(childFile).map((folder) => `--allow-fs-read=${folder}/*`),
  "--disallow-code-generation-from-strings",
  "--disable-proto=delete",
  "--no-warnings",
  "--max-old-space-size=96",
  `--wasm-max-mem-pages=${limits.wasmPages}`,
  childFile,
  JSON.stringify(limits),
  engineUrl,
  wasmUrl,
];

const pageBytes = 4096;
const watchEveryMs = 25;
const startWithinMs = 20_000;

/** As Linux counts it; elsewhere the bounds of the engine and of V8 hold alone. */
const residentBytesOf = async (pid: number | undefined): Promise<number> => {
  const text = await readFile(`/proc/${pid}/statm`, "utf8").catch(() => "");
  return Number(text.split(" ")[1] ?? 0) * pageBytes;
};

const parseAnswer = (line: string, id: number): SandboxAnswer | null => {
  try {
    const parsed = SandboxAnswer.safeParse(JSON.parse(line));
    return parsed.success && parsed.data.id === id ? parsed.data : null;
  } catch {
    return null;
  }
};

/** A line of text as it arrives, at most `maxBytes` long. */
const createLineReader = (maxBytes: number, onLine: (line: string) => void, onFlood: () => void) => {
  let chunks: Buffer[] = [];
  let size = 0;
  return (chunk: Buffer) => {
    const end = chunk.indexOf(10);
    size += end < 0 ? chunk.length : end;
    if (size > maxBytes) return onFlood();
    chunks.push(end < 0 ? chunk : chunk.subarray(0, end));
    if (end < 0) return;
    const line = Buffer.concat(chunks).toString("utf8");
    chunks = [];
    size = 0;
    // One call, one line: anything behind it was not asked for.
    if (end < chunk.length - 1) onFlood();
    else onLine(line);
  };
};

type Settle = (answer: SandboxAnswer | { breach: Breach }) => void;

const spawnChild = (childUrl: URL, limits: SandboxLimits) =>
  spawn(process.execPath, argumentsFor(fileURLToPath(childUrl), limits), {
    env: {},
    cwd: "/",
    stdio: ["pipe", "pipe", "ignore"],
    windowsHide: true,
  });

/** One question at a time and its answer; whatever else is heard ends the child. */
const createExchange = (child: ReturnType<typeof spawnChild>, limits: SandboxLimits) => {
  const ready = Promise.withResolvers<void>();
  let pending: { id: number; settle: Settle } | null = null;
  let isAlive = true;
  let uses = 0;
  const end = (breach: Breach) => {
    isAlive = false;
    child.kill("SIGKILL");
    pending?.settle({ breach });
    pending = null;
    ready.reject(new Error(`A sandbox did not start (${breach}).`));
  };
  const hear = (line: string) => {
    if (!pending) return line === '{"ready":true}' ? ready.resolve() : end("broken");
    const answer = parseAnswer(line, pending.id);
    if (!answer) return end("broken");
    uses += 1;
    pending.settle(answer);
    pending = null;
  };
  // JSON in JSON grows: a quote takes two bytes, a control character six.
  const frameBytes = 2 * limits.outputBytes + 6 * limits.logCharacters + 20_000;
  const read = createLineReader(frameBytes, hear, () => end("flood"));
  child.stdout.on("data", read);
  for (const source of [child, child.stdin]) source.on("error", () => end("broken"));
  child.on("exit", () => end("broken"));
  return {
    ...{ ready: ready.promise, end, isAlive: () => isAlive, uses: () => uses },
    isPending: (id: number) => pending?.id === id,
    ask: (call: SandboxCall, settle: Settle) => {
      pending = { id: call.id, settle };
      child.stdin.write(`${JSON.stringify(call)}\n`);
    },
  };
};

/** Starts a child and waits until its engine is warm. */
export const startSandboxProcess = async (childUrl: URL, limits: SandboxLimits): Promise<SandboxProcess> => {
  const child = spawnChild(childUrl, limits);
  const { ready, end, isAlive, uses, isPending, ask } = createExchange(child, limits);
  const startTimer = setTimeout(() => end("wall"), startWithinMs);
  await ready.finally(() => clearTimeout(startTimer));
  child.unref();
  const watch = async (id: number) => {
    const resident = await residentBytesOf(child.pid);
    if (isPending(id) && resident > limits.residentBytes) end("resident");
  };
  return {
    ...{ pid: child.pid, isAlive, uses, end: () => end("broken") },
    call: async (call) => {
      if (!isAlive()) return { breach: "broken" };
      const { promise, resolve } = Promise.withResolvers<SandboxAnswer | { breach: Breach }>();
      ask(call, resolve);
      const memory = setInterval(() => void watch(call.id), watchEveryMs);
      // A parent that was held up itself reads first what has been answered meanwhile.
      const wall = setTimeout(() => setImmediate(() => isPending(call.id) && end("wall")), limits.wallMs);
      const answer = await promise;
      clearInterval(memory);
      clearTimeout(wall);
      return answer;
    },
  };
};
