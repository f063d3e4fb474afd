import { endKeyOf, type RunDriver, type Turn, type Wait, type WaitEnd } from "./run-driver.ts";
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

/** What came to its end: a step, or a wait. */
export type Arrived = { work: Work; step: StepResult } | { key: string; ended: WaitEnd };
export type Admitted = { work: Work; turn: Turn };

type Remembered = { arrived: Arrived; position: number };

const endedAt = ({ arrived }: Remembered): string => ("step" in arrived ? arrived.step.finishedAt : "");
const keyOf = ({ arrived }: Remembered): string => ("step" in arrived ? arrived.work.key : arrived.key);

/** Results of before positions were kept count in the order in which they came. */
const byPosition = (left: Remembered, right: Remembered): number =>
  left.position - right.position ||
  endedAt(left).localeCompare(endedAt(right)) ||
  keyOf(left).localeCompare(keyOf(right));

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

/** What steps and waits came to, until it is taken; and what the driver failed with. */
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
    next: (): Arrived | null => remembered.shift()?.arrived ?? arrived.shift() ?? null,
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

type Arrivals = ReturnType<typeof createArrivals>;

/** What the run waits for: which of it is new, and whether it is to be looked at. */
const createWatch = (driver: RunDriver, arrivals: Arrivals, ring: () => void) => {
  const known = new Set<string>();
  let [hasNew, isDue] = [false, false];
  return {
    isDue: () => isDue,
    /** Looks through all that is waited for; what is remembered of it is taken in its turn. */
    expect: (waits: Iterable<Wait>): void => {
      for (const { key } of waits) {
        if (known.has(key)) continue;
        known.add(key);
        const before = driver.recall(endKeyOf(key));
        if (before) arrivals.remember({ arrived: { key, ended: before.result as WaitEnd }, position: before.position });
        else [hasNew, isDue] = [true, true];
      }
    },
    /** Why it is to be looked at them now; null where nothing says so. Asked once for each look. */
    takeDue: (): "new" | "rung" | null => {
      const why = hasNew ? "new" : "rung";
      if (!isDue) return null;
      [hasNew, isDue] = [false, false];
      return why;
    },
    listener: {
      tell: (key: string, ended: WaitEnd): void => {
        arrivals.arrive({ key, ended });
        ring();
      },
      ring: (): void => {
        isDue = true;
        ring();
      },
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
  const watch = createWatch(driver, arrivals, bell.ring);
  let working = 0;
  return {
    watch,
    size: () => open.size,
    add: (work: Work): void => {
      open.add(work);
      const known = driver.recall(work.key);
      if (!known) return void line.queue(work)?.catch(arrivals.fail).finally(bell.ring);
      work.begin();
      arrivals.remember({ arrived: { work, step: known.result as StepResult }, position: known.position });
    },
    /** What came to its end and is not taken yet. Throws what the driver failed with. */
    next: (): Arrived | null => {
      arrivals.throwFailure();
      const taken = arrivals.next();
      if (taken && "step" in taken) open.delete(taken.work);
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
      const arrive = (step: StepResult) => arrivals.arrive({ work, step });
      void driver
        .durableStep(work.key, durableWork(work.state, work.prepared), turn, arrive)
        .catch(arrivals.fail)
        .finally(end);
    },
    /** Until there is something to take, to launch or to look at. */
    somethingHappens: async (): Promise<void> => {
      if (!arrivals.isEmpty() || !line.isEmpty() || watch.isDue()) return;
      const heard = bell.heard();
      await (open.size > 0 ? heard : driver.rest(heard));
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
