import { setTimeout as delay } from "node:timers/promises";
import { AppError, takesIdempotencyKey } from "@bizosaas/contracts";
import type { Log } from "../telemetry/log.ts";
import type { Tx } from "../tenancy/tenant-scope.ts";
import type { AnySchema, Call, Operation } from "./operation.ts";

const keptMs = 24 * 3_600_000;
/** After this long without an answer, the process that held the key is taken for dead. */
const inFlightMs = 5 * 60_000;

/** Before each further attempt to keep an answer. */
const keepPausesMs = [50, 500];

/** Of a key whose answer is kept, or whose work begins. */
export const keptFrom = (now: Date) => ({ createdAt: now, expiresAt: new Date(now.getTime() + keptMs) });
/** Of a key whose work is done and whose answer is lost: it never looks like one whose process died. */
export const keptUnanswered = (now: Date) => {
  const { expiresAt } = keptFrom(now);
  return { createdAt: expiresAt, expiresAt };
};

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
  if (row.createdAt >= row.expiresAt) {
    throw new AppError(
      "idempotency_conflict",
      "This request was done, but its answer is lost. Look at what came of it before you ask again under a new key.",
    );
  }
  if (now.getTime() - row.createdAt.getTime() < inFlightMs) throw inFlight();
  return null;
};

export type Found = { isReplay: true; answer: unknown } | { isReplay: false };

type Keeping = {
  /** The answer of before, or the key held from now on. */
  reserve: () => Promise<Found>;
  keep: (answer: unknown) => Promise<unknown>;
  /** In the place of an answer that can't be kept. */
  keepUnanswered: () => Promise<unknown>;
  release: () => Promise<unknown>;
};

/** The work is done: whatever becomes of its answer here, the key must not let it be done again. */
const keepOrMark = async ({ keep, keepUnanswered }: Keeping, log: Log, answer: unknown): Promise<void> => {
  for (const pauseMs of [...keepPausesMs, null]) {
    try {
      await keep(answer);
      return;
    } catch (err) {
      log.error({ err }, "the answer to an idempotency key could not be kept");
      if (pauseMs !== null) await delay(pauseMs);
    }
  }
  await keepUnanswered().catch((err: unknown) => log.error({ err }, "an idempotency key could not be marked as done"));
};

/** For work that is no single transaction: the key is reserved first and released when the work itself fails. */
export const onceWhileReserved = async <T>(keeping: Keeping, log: Log, run: () => Promise<T>): Promise<T> => {
  const found = await keeping.reserve();
  if (found.isReplay) return found.answer as T;
  const value = await run().catch(async (error: unknown) => {
    await keeping
      .release()
      .catch((cause: unknown) => log.warn({ err: cause }, "an idempotency key could not be released"));
    throw error;
  });
  await keepOrMark(keeping, log, value);
  return value;
};
