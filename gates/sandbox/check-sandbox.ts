import { writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { createSandbox, wrapCode } from "@bizosaas/brain-gateway/testing";
import { createFaults, type GateOptions, type Verdict } from "../harness/gate.ts";
import { quantile } from "../harness/quantile.ts";
import { floods, memoryBombs, timeBombs } from "./bombs.ts";
import { type Canaries, plantCanaries } from "./canaries.ts";
import { escapePrograms, type Program } from "./escape-programs.ts";
import { generateProgram } from "./generate-program.ts";
import { measureOtherBombs, measureTimeBombs, measureWarmCalls } from "./measure-bombs.ts";
import { probing } from "./probe.ts";

/** A second of CPU time; nobody lives twice as long by the clock. */
const bounds = { lifeMs: 2000, megabytes: 400, warmMs: 5, logCharacters: 20_000 };

/** Short, since programs that go round in circles are many. */
const probeLimits = { cpuMs: 150, wallMs: 1500 };

export type EscapeCheck = {
  /** Instead of our child, a text to run as one: where the test opens a way out. */
  childText?: string;
  /** Only every so many-th escape program, and this many generated ones. */
  every?: number;
  generated?: number;
};

const allBombs: Record<"time" | "memory" | "flood", readonly string[]> = {
  ...{ time: timeBombs, memory: memoryBombs, flood: floods },
};
type SandboxOptions = NonNullable<Parameters<typeof createSandbox>[0]>;

export type BombCheck = Pick<SandboxOptions, "limits" | "childUrl"> & {
  /** Instead of all that there are. The limits, or what runs as a child, are where the test takes a bound away. */
  bombs?: Partial<typeof allBombs>;
  warmCalls?: number;
};

/** How many processes want each core: a warm call waits for its turn like everything else. */
const crowding = () => Math.max(1, (loadavg()[0] ?? 0) / availableParallelism());

type Found = { run: number; stopped: number; failed: number; broken: number; escapes: string[] };

const runProgram = async (
  sandbox: ReturnType<typeof createSandbox>,
  canaries: Canaries,
  program: Program,
  found: Found,
) => {
  const { family, body } = program;
  const result = await sandbox.run({
    tenantId: "prober",
    program: wrapCode(probing(body)),
    input: [canaries.bait, {}],
  });
  found.run += 1;
  if (!result.ok) {
    const isLimit = /computed for more|took longer|memory|too deeply/.test(result.error.message);
    found[isLimit ? "stopped" : "failed"] += 1;
  }
  const told = JSON.stringify([result.ok ? result.output : result.error.message, result.log]);
  const seen = result.ok && Array.isArray(result.output) ? result.output[0] : [];
  const ways = [...(Array.isArray(seen) ? seen.map(String) : []), ...canaries.touched(told)];
  if (ways.length > 0) found.escapes.push(`${family} ${ways.slice(0, 3).join(", ")}: ${body.slice(0, 200)}`);
};

const runAll = async (programs: Iterable<Program>, canaries: Canaries, childUrl: URL | undefined): Promise<Found> => {
  const found: Found = { run: 0, stopped: 0, failed: 0, broken: 0, escapes: [] };
  const sandbox = createSandbox({
    size: 2,
    limits: probeLimits,
    onBreach: (breach) => {
      if (breach !== "wall" && breach !== "resident") found.broken += 1;
    },
    ...(childUrl && { childUrl }),
  });
  const queue = programs[Symbol.iterator]();
  const work = async () => {
    for (let next = queue.next(); !next.done && found.escapes.length < 20; next = queue.next())
      await runProgram(sandbox, canaries, next.value, found);
  };
  await Promise.all([work(), work()]);
  sandbox.close();
  return found;
};

function* programsOf({ every = 1 }: EscapeCheck, generated: number): Iterable<Program> {
  yield* escapePrograms().filter((_, at) => at % every === 0);
  for (let seed = 1; seed <= generated; seed += 1) yield generateProgram(seed);
}

/** Programs that try every way out that we know or can make up. */
export const checkEscapes = async ({ isFull }: GateOptions, check: EscapeCheck = {}): Promise<Verdict> => {
  const canaries = await plantCanaries();
  try {
    const childFile = path.join(canaries.folder, "child.mjs");
    if (check.childText !== undefined) writeFileSync(childFile, check.childText);
    const childUrl = check.childText === undefined ? undefined : pathToFileURL(childFile);
    const generated = check.generated ?? (isFull ? 100_000 : 3000);
    const found = await runAll(programsOf(check, generated), canaries, childUrl);
    const faults = createFaults();
    for (const escape of found.escapes) faults.list.push(`got out: ${escape}`);
    faults.equal("the number of children brought down", found.broken, 0);
    const carried = (found.run - found.failed - found.stopped) / found.run;
    faults.atLeast("the share of programs that came to their end", carried, 0.8);
    const { run: programs, stopped, failed, broken, escapes } = found;
    return { counts: { programs, stopped, failed, broken, escapes: escapes.length }, faults: faults.list };
  } finally {
    canaries.close();
  }
};

/** Bombs, and another tenant's calls beside them that must go on. */
export const checkBombs = async ({
  bombs = allBombs,
  warmCalls = 300,
  ...options
}: BombCheck = {}): Promise<Verdict> => {
  const faults = createFaults();
  const sandbox = createSandbox({ size: 2, ...options });
  const warm = await measureWarmCalls(sandbox, warmCalls);
  const lived = await measureTimeBombs(sandbox, bombs.time ?? []);
  const other = await measureOtherBombs(sandbox, [...(bombs.memory ?? []), ...(bombs.flood ?? [])]);
  sandbox.close();
  const [longestMs, p50] = [Math.max(0, ...lived), quantile(warm, 0.5)];
  faults.atMost("the life of a time bomb in ms", longestMs, bounds.lifeMs);
  faults.atMost("the memory of a child in MB", other.peakMegabytes, bounds.megabytes);
  faults.equal("the number of another tenant's calls that failed", other.calmFailures, 0);
  faults.equal("the number of bombs that got through", other.survivedBombs, 0);
  faults.atLeast("the number of another tenant's calls beside the bombs", other.calmCalls, 10);
  faults.atMost("the characters of a log", other.longestLog, bounds.logCharacters);
  faults.atMost("a warm call in ms, the median", p50, bounds.warmMs * crowding());
  const counts = { timeBombs: lived.length, longestMs, ...other, warmP50Ms: p50, warmP95Ms: quantile(warm, 0.95) };
  return { counts, faults: faults.list };
};
