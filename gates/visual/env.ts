import { z } from "zod";

const Env = z.object({
  BENCH_URL: z.url("BENCH_URL is the address of the built workbench; `npm run gate:visual` sets it."),
  /** How the pages begin that are looked at, instead of all. */
  BENCH_PAGE: z.string().optional(),
  BENCH_SERIES: z.enum(["half", "all"]).default("half"),
});

/** What the gate tells the run of Playwright that it starts. */
export const readBenchEnv = () => Env.parse(process.env);

/** This process' environment for a child. */
export const inheritedEnvironment = (): Record<string, string> =>
  Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));

/** Which of the test processes at work this is; one number outside of them. */
export const workerSlot = (): string => process.env["VITEST_POOL_ID"] ?? "0";
