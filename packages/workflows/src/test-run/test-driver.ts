import type { RunDriver } from "../run-driver.ts";

/** The test was ended from outside: somebody cancelled it, or its time was up. */
export class TestStoppedError extends Error {
  override readonly name = "TestStoppedError";
}

const untilStopped = async <Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> => {
  const stopped = Promise.withResolvers<never>();
  const stop = () => stopped.reject(new TestStoppedError());
  if (signal.aborted) stop();
  signal.addEventListener("abort", stop, { once: true });
  try {
    return await Promise.race([work, stopped.promise]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
};

/** Runs a part of a workflow once, in memory: nothing is tried twice, nothing is waited for. */
export const createTestDriver = (signal: AbortSignal, record: RunDriver["record"]): RunDriver => ({
  recall: () => null,
  takeTurn: () => ({ leave: () => undefined, again: async () => undefined }),
  // Past every step's last attempt: whoever tries a step out wants to see why it failed.
  durableStep: (_, work, __, tell) =>
    untilStopped(work({ attempt: Number.MAX_SAFE_INTEGER, signal }), signal).then(tell),
  record,
  recordStart: async (happened, starting) => {
    if (signal.aborted) return "cancel";
    await record([...happened, ...starting]);
    return "go";
  },
  rest: (until) => until,
  followWaits: () => Promise.reject(new Error("A test waits for nothing.")),
  checkControl: async () => (signal.aborted ? "cancel" : "go"),
  now: async () => new Date().toISOString(),
});
