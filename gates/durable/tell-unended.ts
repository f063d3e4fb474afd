import { untilAllEnded } from "../flow/run-times.ts";
import type { Records } from "../harness/platform.ts";

type Ending = { what: string; since: string; withinMs: number };

/** Waits until all runs are over, and tells when some are not: lost by whoever should go on with them, they stay as they are. */
export const tellUnended = async (records: Records, { what, since, withinMs }: Ending): Promise<string[]> =>
  untilAllEnded(records, withinMs).then(
    () => [],
    () => [`${what} were not over ${withinMs / 1000} s after ${since}`],
  );
