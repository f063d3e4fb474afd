import { loadavg } from "node:os";

/** What a gate found: figures for the last line, and every way in which it fell short. */
export type Verdict = { counts: Record<string, number | string | boolean>; faults: string[] };

export type GateOptions = { isFull: boolean };

const rounded = (value: number | string | boolean) =>
  typeof value === "number" ? Math.round(value * 100) / 100 : value;

const print = (name: string, { counts, faults }: Verdict, seconds: number): void => {
  for (const fault of faults) process.stderr.write(`${name}: ${fault}\n`);
  const figures = Object.fromEntries(Object.entries(counts).map(([key, value]) => [key, rounded(value)]));
  const load = rounded(loadavg()[0] ?? 0);
  process.stdout.write(
    `${JSON.stringify({ gate: name, ok: faults.length === 0, load, tookSeconds: rounded(seconds), ...figures })}\n`,
  );
};

/** Runs a gate as a command: one JSON line last, exit code 1 when it falls short. `--full` asks for the long form. */
export const runGate = async (name: string, check: (options: GateOptions) => Promise<Verdict>): Promise<void> => {
  const startedAt = performance.now();
  const verdict = await check({ isFull: process.argv.includes("--full") }).catch((error: unknown): Verdict => {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { counts: {}, faults: [`could not be run: ${told}`] };
  });
  print(name, verdict, (performance.now() - startedAt) / 1000);
  process.exit(verdict.faults.length === 0 ? 0 : 1);
};

/** Collects what falls short of its bound, as a sentence with both figures. */
export const createFaults = () => {
  const faults: string[] = [];
  return {
    list: faults,
    atMost: (what: string, value: number, bound: number) => {
      if (!(value <= bound)) faults.push(`${what} is ${rounded(value)}, more than ${bound}`);
    },
    atLeast: (what: string, value: number, bound: number) => {
      if (!(value >= bound)) faults.push(`${what} is ${rounded(value)}, less than ${bound}`);
    },
    equal: (what: string, value: number, wanted: number) => {
      if (value !== wanted) faults.push(`${what} is ${rounded(value)} instead of ${wanted}`);
    },
  };
};
