import type { createFaults } from "../harness/gate.ts";

/**
 * `keptMb` by a thousand runs is a kilobyte of each: one record of a run, forgotten in a list, is more. Measured: 0.0 in an API and
 * 0.1 in a worker, whose samples lie within 0.05 of their line. `heldMb` needs many runs to stand out from what pages are.
 */
export const waitingAims = { corePercent: 5, kilobytesPerRun: 64, keptMb: 1, heldMb: 2 };
/** How many it takes before what a process holds says something of runs. */
export const enough = { waiting: 5000, passing: 20_000 };

export type Waited = {
  runs: number;
  passing: number;
  /** What they take of a core, beyond what nothing takes. */
  percent: number;
  wokenWrong: number;
  /** Beyond those that nobody woke: more wait still, or fewer. */
  leftByMistake: number;
  kilobytesPerRun: number;
  /** By a thousand runs that go by, in MB. */
  growth: { worker: number; api: number; workerHeld: number; apiHeld: number };
};

/** What runs that wait cost, that they wake, and that those which go by leave nothing behind. */
export const judgeWaiting = (faults: ReturnType<typeof createFaults>, found: Waited): void => {
  const { runs, passing, growth } = found;
  faults.atMost(`what ${runs} waiting runs take of a core, in percent`, found.percent, waitingAims.corePercent);
  faults.equal("the number of runs that were woken and did not end right", found.wokenWrong, 0);
  faults.equal("the number of runs by which those that wait still are off", found.leftByMistake, 0);
  faults.atMost("what the worker keeps in MB of a thousand runs that go by", growth.worker, waitingAims.keptMb);
  faults.atMost("what the API keeps in MB of a thousand runs that go by", growth.api, waitingAims.keptMb);
  if (passing >= enough.passing) {
    faults.atMost("the worker's growth in MB by a thousand runs that go by", growth.workerHeld, waitingAims.heldMb);
    faults.atMost("the API's growth in MB by a thousand runs that go by", growth.apiHeld, waitingAims.heldMb);
  }
  if (runs >= enough.waiting)
    faults.atMost("what the worker keeps of a waiting run in KB", found.kilobytesPerRun, waitingAims.kilobytesPerRun);
};
