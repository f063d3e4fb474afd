import type { RunDriver, Turn } from "./run-driver.ts";
import { durableWork, type PreparedNode, type StepResult } from "./run-node.ts";
import type { RunState } from "./run-state.ts";

/** A step with effects, from when it is ready until what it came to has been taken. */
export type Work = {
  key: string;
  state: RunState;
  prepared: PreparedNode;
  /** Notes that it begins. */
  begin: () => void;
  settle: (step: StepResult) => void;
};

export type Arrived = { work: Work; step: StepResult };
export type Admitted = { work: Work; turn: Turn };

type Remembered = Arrived & { position: number };

/** Results of before positions were kept count in the order in which they came. */
const byPosition = (left: Remembered, right: Remembered): number =>
  left.position - right.position ||
  left.step.finishedAt.localeCompare(right.step.finishedAt) ||
  left.work.key.localeCompare(right.work.key);

/** Rings once for whoever listens; who comes later hears the next time. */
const createBell = () => {
  let next = Promise.withResolvers<void>();
  return {
    heard: () => next.promise,
    ring: () => {
      next.resolve();
      next = Promise.withResolvers<void>();
    },
  };
};

/** What steps came to, until it is taken; and what the driver failed with. */
const createArrivals = () => {
  let remembered: Remembered[] = [];
  let arrived: Arrived[] = [];
  let failure: { error: unknown } | null = null;
  return {
    remember: (each: Remembered): void => {
      remembered = [...remembered, each].sort(byPosition);
    },
    arrive: (each: Arrived): void => void arrived.push(each),
    fail: (error: unknown): void => {
      failure ??= { error };
    },
    isEmpty: () => remembered.length === 0 && arrived.length === 0 && failure === null,
    throwFailure: (): void => {
      if (failure) throw failure.error;
    },
    next: (): Arrived | null => remembered.shift() ?? arrived.shift() ?? null,
  };
};

/** Who may begin, in turn; nobody any more once it is closed. */
const createLine = (driver: RunDriver) => {
  let admitted: Admitted[] = [];
  let isClosed = false;
  const admit = (work: Work, turn: Turn): void => {
    if (isClosed) turn.leave();
    else admitted.push({ work, turn });
  };
  const takeAll = (): Admitted[] => {
    const taken = admitted;
    admitted = [];
    return taken;
  };
  return {
    /** Answers a promise where there is no room yet. */
    queue: (work: Work): Promise<void> | null => {
      const turn = driver.takeTurn();
      if (turn instanceof Promise) return turn.then((mine) => admit(work, mine));
      admit(work, turn);
      return null;
    },
    isEmpty: () => admitted.length === 0,
    takeAll,
    close: (): void => {
      isClosed = true;
      for (const { turn } of takeAll()) turn.leave();
    },
  };
};

/**
 * What a run has under way, each step by itself. Results are taken one after the other: first those that are remembered, in
 * the order in which they were taken before, so that a replay goes through the very same states.
 */
export const createFlight = (driver: RunDriver) => {
  const open = new Set<Work>();
  const [bell, arrivals, line] = [createBell(), createArrivals(), createLine(driver)];
  let working = 0;
  return {
    size: () => open.size,
    add: (work: Work): void => {
      open.add(work);
      const known = driver.recall(work.key);
      if (!known) return void line.queue(work)?.catch(arrivals.fail).finally(bell.ring);
      work.begin();
      arrivals.remember({ work, step: known.result as StepResult, position: known.position });
    },
    /** What came to its end and is not taken yet. Throws what the driver failed with. */
    next: (): Arrived | null => {
      arrivals.throwFailure();
      const taken = arrivals.next();
      if (taken) open.delete(taken.work);
      return taken;
    },
    /** Those whose turn it is; they are to be launched. */
    takeAdmitted: line.takeAll,
    launch: ({ work, turn }: Admitted): void => {
      working += 1;
      const end = () => {
        working -= 1;
        bell.ring();
      };
      void driver
        .durableStep(work.key, durableWork(work.state, work.prepared), turn)
        .then((step) => arrivals.arrive({ work, step }), arrivals.fail)
        .finally(end);
    },
    /** Until there is something to take or to launch. */
    somethingHappens: async (): Promise<void> => {
      if (arrivals.isEmpty() && line.isEmpty()) await bell.heard();
    },
    throwFailure: arrivals.throwFailure,
    /** Begins nothing more, and waits for what is under way: it can't be cut off. Answers all that was not taken yet. */
    land: async (): Promise<Arrived[]> => {
      line.close();
      while (working > 0) await bell.heard();
      const landed: Arrived[] = [];
      for (let each = arrivals.next(); each; each = arrivals.next()) landed.push(each);
      return landed;
    },
  };
};

export type Flight = ReturnType<typeof createFlight>;
