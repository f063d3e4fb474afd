/** `execution` counts how often the run was carried on after a pause or a failure; each is an execution of its own to the engine. */
export type RunRef = { tenantId: string; runId: string; execution?: number };

/** What an engine gives to code that must go on after a crash. What that came to it remembers itself. */
export type DurableContext = {
  /** False while the run is carried without the engine's knowing, which a run that has no effect never needs. */
  isBegun: () => boolean;
  /** Makes the engine know the run, before anything of it is stored; throws `RunBegunElsewhereError` where it does already. */
  begin: () => Promise<void>;
  /** Waits for that. Nothing else of the run is under way meanwhile: it can be left at any moment. */
  rest: (until: Promise<void>) => Promise<void>;
};

/** The engine has this run already: it is carried from there. */
export class RunBegunElsewhereError extends Error {
  override readonly name = "RunBegunElsewhereError";
}

/** Carries a run from wherever it stands to its end. Called again, from the start, after every crash. */
export type ExecuteRun = (ref: RunRef, durable: DurableContext) => Promise<void>;

/** The engine as the worker uses it; the truth that pages read is our own tables, never the engine's. */
export type WorkflowEngine = {
  /**
   * Carries a run that nobody has begun, until it is over or the engine has it. Whoever calls must call `start` should this
   * fail, or should its process die.
   */
  carry: (ref: RunRef) => Promise<void>;
  /** Idempotent: a run that was started is not started again. */
  start: (ref: RunRef) => Promise<void>;
  /** Starts or restarts a run that the engine lost or gave up; leaves one that is under way alone. */
  ensureRunning: (ref: RunRef) => Promise<void>;
  /** The other workers that have begun something and not finished it. */
  holders: () => Promise<string[]>;
  /** Carries on what these workers, who are dead, began and never finished, once whichever worker asks. Answers how many runs. */
  takeOver: (workerIds: readonly string[]) => Promise<number>;
  /** Drops what the engine keeps of runs that were over long ago, as far as it gets at once. Answers how many. */
  forgetEnded: () => Promise<number>;
  activeRuns: () => number;
  /** Waits that long at most for the runs that work; those that wait go on from there in the next worker. */
  shutdown: (timeoutMs: number) => Promise<void>;
};
