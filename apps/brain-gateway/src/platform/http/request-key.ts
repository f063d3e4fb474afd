import { AppError, takesIdempotencyKey } from "@bizosaas/contracts";
import type { Log } from "../telemetry/log.ts";
import type { Tx } from "../tenancy/tenant-scope.ts";
import type { AnySchema, Call, Operation } from "./operation.ts";

const keptMs = 24 * 3_600_000;
/** After this long without an answer, the process that held the key is taken for dead. */
const inFlightMs = 5 * 60_000;

export const keptUntil = (now: Date): Date => new Date(now.getTime() + keptMs);

const inFlight = () =>
  new AppError("idempotency_conflict", "The same request is still being worked on.", { retryAfterSeconds: 1 });

/** The caller's name for this request; null without one, and where none counts. */
export const idempotencyKeyOf = (operation: Operation<AnySchema, AnySchema>, { idempotencyKey: key }: Call) => {
  const { meta, outputSchema } = operation["~orpc"];
  if (key === undefined || !takesIdempotencyKey(meta, outputSchema)) return null;
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return key;
  const fields = [{ path: "idempotency-key", message: "Use 1 to 200 visible ASCII characters." }];
  throw new AppError("invalid_input", "The idempotency key is not usable.", { fields });
};

/** Holds the key for this transaction, so that a second request with it can't run beside the first. */
export const lockKey = async (tx: Tx, name: string): Promise<void> => {
  const [lock] = await tx.$queryRaw<
    { got: boolean }[]
  >`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as got`;
  if (!lock?.got) throw inFlight();
};

type KeptRow = { bodyHash: string; response: unknown; createdAt: Date; expiresAt: Date };

/** The row, where its answer is to be given again; null where the work is to be done, and an error where neither is. */
export const answered = <Row extends KeptRow>(row: Row | null, bodyHash: string, now: Date): Row | null => {
  if (!row || row.expiresAt <= now) return null;
  if (row.bodyHash !== bodyHash) {
    throw new AppError("idempotency_conflict", "This idempotency key was used for another request. Use a new one.");
  }
  if (row.response !== null) return row;
  if (now.getTime() - row.createdAt.getTime() < inFlightMs) throw inFlight();
  return null;
};

export type Found = { isReplay: true; answer: unknown } | { isReplay: false };

type Keeping = {
  /** The answer of before, or the key held from now on. */
  reserve: () => Promise<Found>;
  keep: (answer: unknown) => Promise<unknown>;
  release: () => Promise<unknown>;
};

/** For work that is no single transaction: the key is reserved first and released when the work itself fails. */
export const onceWhileReserved = async <T>(
  { reserve, keep, release }: Keeping,
  log: Log,
  run: () => Promise<T>,
): Promise<T> => {
  const found = await reserve();
  if (found.isReplay) return found.answer as T;
  const value = await run().catch(async (error: unknown) => {
    await release().catch((cause: unknown) => log.warn({ err: cause }, "an idempotency key could not be released"));
    throw error;
  });
  // The work is done: whatever becomes of its answer here, the key must not let it be done again.
  await keep(value).catch((cause: unknown) =>
    log.error({ err: cause }, "the answer to an idempotency key could not be kept"),
  );
  return value;
};
