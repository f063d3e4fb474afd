import { setTimeout as pause } from "node:timers/promises";
import { type ErrorCode, isAppError } from "@bizosaas/contracts";

const pausesMs = [250, 750];

const passing: ReadonlySet<ErrorCode> = new Set(["upstream_failed", "upstream_timeout", "unavailable"]);

/** Whether a moment may help; a vendor that asks for a longer pause is not asked again. */
const mayPass = (error: unknown): boolean =>
  isAppError(error) && passing.has(error.code) && error.retryAfterSeconds === undefined;

const readAgain = async <Value>(
  read: () => Promise<Value>,
  [pauseMs, ...later]: readonly number[],
  signal: AbortSignal | undefined,
): Promise<Value> => {
  try {
    return await read();
  } catch (error) {
    if (pauseMs === undefined || signal?.aborted || !mayPass(error)) throw error;
    await pause(pauseMs, undefined, { signal }).catch(() => signal?.throwIfAborted());
    return readAgain(read, later, signal);
  }
};

/**
 * What shows a record once it is written, or null: its failure is none of the write's, which was done and must not be sent
 * again. What passes is tried three times, for what isn't read here looks like somebody else's change later. Where it
 * `mayBeCutOff`, that is no failure either: for writes that a second try couldn't find again.
 */
export const readBack = async <Value>(
  read: () => Promise<Value>,
  { signal, mayBeCutOff = false }: { signal?: AbortSignal | undefined; mayBeCutOff?: boolean },
): Promise<Value | null> => {
  try {
    return await readAgain(read, pausesMs, signal);
  } catch (error) {
    if (isAppError(error) || (mayBeCutOff && signal?.aborted)) return null;
    throw error;
  }
};
