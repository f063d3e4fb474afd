import { cpuTimeMs } from "../harness/cpu-time.ts";

/** The processes that a run passes through, by the name of what they are. */
export type Parts = Readonly<Record<"api" | "worker" | "database", number>>;
export type PartTimes = Record<keyof Parts, number>;

const timesOf = (parts: Parts): PartTimes => ({
  api: cpuTimeMs([parts.api]),
  worker: cpuTimeMs([parts.worker]),
  database: cpuTimeMs([parts.database]),
});

/** Begins to count processor milliseconds of each part; what it answers tells how many were used since. */
export const countProcessorTime = (parts: Parts) => {
  const before = timesOf(parts);
  return (): PartTimes => {
    const after = timesOf(parts);
    return {
      api: after.api - before.api,
      worker: after.worker - before.worker,
      database: after.database - before.database,
    };
  };
};

export const sumOf = ({ api, worker, database }: PartTimes): number => api + worker + database;

/** As figures of a verdict: milliseconds for each of so many runs. */
export const perRun = (name: string, times: PartTimes, runs: number): Record<string, number> => ({
  [`${name}CpuMs`]: sumOf(times) / runs,
  [`${name}ApiCpuMs`]: times.api / runs,
  [`${name}WorkerCpuMs`]: times.worker / runs,
  [`${name}DatabaseCpuMs`]: times.database / runs,
});
