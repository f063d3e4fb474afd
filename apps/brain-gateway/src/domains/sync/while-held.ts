import type { Services } from "../../platform/services/services.ts";
import { fence, type KindRef, LeaseLost } from "./sync-lease.ts";

/** Often enough that two of them may fail before the lease ends. */
const renewEveryMs = 25_000;

type Parts = Pick<Services, "db" | "log">;

/** Renews by the clock; `lost` is called once somebody else has it. */
const keepRenewing = ({ db, log }: Parts, ref: KindRef, lost: (error: LeaseLost) => void) => {
  let renewal = Promise.resolve();
  const renew = async () => {
    try {
      await db.withTenant(ref.tenantId, (tx) => fence(tx, ref));
    } catch (error) {
      if (error instanceof LeaseLost) lost(error);
      else log.warn({ err: error, ...ref }, "the lease of a sync could not be renewed");
    }
  };
  const timer = setInterval(() => {
    renewal = renewal.then(renew);
  }, renewEveryMs);
  return async () => {
    clearInterval(timer);
    await renewal;
  };
};

/**
 * Holds a kind's lease for as long as the work lasts: a page of products whose variations are asked for one by one, at the
 * rate that a small site bears, takes longer than any lease that a dead worker should leave behind.
 */
export const whileHeld = async <Result>(
  services: Parts,
  ref: KindRef,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> => {
  const taken = new AbortController();
  const stop = keepRenewing(services, ref, (error) => taken.abort(error));
  try {
    return await work(AbortSignal.any([signal, taken.signal]));
  } catch (error) {
    if (taken.signal.aborted && !signal.aborted) throw taken.signal.reason;
    throw error;
  } finally {
    await stop();
  }
};
