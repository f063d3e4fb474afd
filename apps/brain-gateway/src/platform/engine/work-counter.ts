import type { ExecuteRun } from "./durable-context.ts";

/**
 * Tells executions that do something from those of which nothing is under way. One that only waits can be left at any moment:
 * the next worker finds it there.
 */
export const createWorkCounter = () => {
  let active = 0;
  let working = 0;
  const resting: (() => void)[] = [];
  const count = (change: number): void => {
    working += change;
    if (working > 0) return;
    for (const tell of resting.splice(0)) tell();
  };
  return {
    active: () => active,
    counted:
      (execute: ExecuteRun): ExecuteRun =>
      async (ref, durable) => {
        active += 1;
        count(1);
        try {
          await execute(ref, durable);
        } finally {
          active -= 1;
          count(-1);
        }
      },
    rest: async (until: Promise<void>): Promise<void> => {
      count(-1);
      try {
        await until;
      } finally {
        count(1);
      }
    },
    /** Once nobody works any more, or when the time is over. */
    comeToRest: (timeoutMs: number): Promise<void> =>
      new Promise((resolve) => {
        if (working === 0) return resolve();
        const timer = setTimeout(resolve, timeoutMs);
        resting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      }),
  };
};
