import { AsyncLocalStorage } from "node:async_hooks";
import { setImmediate as nextTurn } from "node:timers/promises";
import { type DurableContext, type ExecuteRun, RunBegunElsewhereError, type RunRef } from "./durable-context.ts";

/** Runs something as part of the engine's own call, wherever it is called from. */
type Within = <Result>(work: () => Result) => Result;
type Carried = { enter: (within: Within) => void; over: () => Promise<void> };

type LateStart = {
  idOf: (ref: RunRef) => string;
  /** Stores the run in the engine, which then calls `takeOver` for it unless it had it before. */
  start: (ref: RunRef) => Promise<void>;
  execute: ExecuteRun;
  context: DurableContext;
};

/**
 * Lets the engine know a run only once it makes a durable call. From then on the engine waits for what is under way, and
 * each durable call is made from inside the engine's call, so that it counts as that run's.
 */
export const createLateStart = ({ idOf, start, execute, context }: LateStart) => {
  const carried = new Map<string, Carried>();

  const enter = async (ref: RunRef, over: Carried["over"]): Promise<Within> => {
    const id = idOf(ref);
    const entered = Promise.withResolvers<Within>();
    carried.set(id, { enter: entered.resolve, over });
    try {
      await start(ref);
      await nextTurn();
      if (carried.has(id)) throw new RunBegunElsewhereError(`The engine has run ${id} already.`);
      return await entered.promise;
    } finally {
      carried.delete(id);
    }
  };

  return {
    /** What is under way of a run that the engine begins now; undefined where the engine is to begin it itself. */
    takeOver: (ref: RunRef): Promise<void> | undefined => {
      const id = idOf(ref);
      const known = carried.get(id);
      if (!known) return undefined;
      carried.delete(id);
      known.enter(AsyncLocalStorage.snapshot());
      return known.over();
    },
    carry: async (ref: RunRef): Promise<void> => {
      const begun = Promise.withResolvers<void>();
      let entering: Promise<Within> | null = null;
      const enterOnce = (): Promise<Within> => {
        entering ??= enter(ref, () => over);
        void entering.then(() => begun.resolve()).catch(() => undefined);
        return entering;
      };
      const over: Promise<void> = execute(ref, {
        isBegun: () => entering !== null,
        begin: async () => void (await enterOnce()),
        step: async (key, work) => (await enterOnce())(() => context.step(key, work)),
        receive: async (deadline) => (await enterOnce())(() => context.receive(deadline)),
      });
      await Promise.race([over, begun.promise]);
    },
  };
};
