import { setImmediate as nextTurn } from "node:timers/promises";
import { type DurableContext, type ExecuteRun, RunBegunElsewhereError, type RunRef } from "./durable-context.ts";

type Carried = { enter: () => void; over: () => Promise<void> };

type LateStart = {
  idOf: (ref: RunRef) => string;
  /** Stores the run in the engine, which then calls `takeOver` for it unless it had it before. */
  start: (ref: RunRef) => Promise<void>;
  execute: ExecuteRun;
  rest: DurableContext["rest"];
};

/** Lets the engine know a run only once it needs that. From then on the engine waits for what is under way. */
export const createLateStart = ({ idOf, start, execute, rest }: LateStart) => {
  const carried = new Map<string, Carried>();

  const enter = async (ref: RunRef, over: Carried["over"]): Promise<void> => {
    const id = idOf(ref);
    const entered = Promise.withResolvers<void>();
    carried.set(id, { enter: entered.resolve, over });
    try {
      await start(ref);
      await nextTurn();
      if (carried.has(id)) throw new RunBegunElsewhereError(`The engine has run ${id} already.`);
      await entered.promise;
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
      known.enter();
      return known.over();
    },
    carry: async (ref: RunRef): Promise<void> => {
      const begun = Promise.withResolvers<void>();
      let entering: Promise<void> | null = null;
      const enterOnce = (): Promise<void> => {
        entering ??= enter(ref, () => over);
        void entering.then(() => begun.resolve()).catch(() => undefined);
        return entering;
      };
      const over: Promise<void> = execute(ref, {
        isBegun: () => entering !== null,
        begin: enterOnce,
        rest,
      });
      await Promise.race([over, begun.promise]);
    },
  };
};
