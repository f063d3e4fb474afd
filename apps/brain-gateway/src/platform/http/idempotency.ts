import { AppError } from "@bizosaas/contracts";
import { z } from "zod";
import { actorName, type Caller } from "../identity/actor.ts";
import type { Tx } from "../tenancy/tenant-scope.ts";
import { hashOf } from "./canonical-json.ts";
import { type AnySchema, type Call, describeOperation, type Operation } from "./operation.ts";
import type { CallContext } from "./verb-context.ts";

/** Whose key it is, and in which organization it is kept. */
export type KeyContext = Pick<CallContext, "tenantId" | "services" | "log"> & { actor: Caller };

const keptMs = 24 * 3_600_000;
/** After this long without an answer, the process that held the key is taken for dead. */
const inFlightMs = 5 * 60_000;

type Scope = { tenantId: string; operation: string; principal: string; key: string };
type Claim = { scope: Scope; bodyHash: string; context: KeyContext };
type Claimed = { isReplay: true; answer: unknown } | { isReplay: false };

const inFlight = () =>
  new AppError("idempotency_conflict", "The same request is still being worked on.", { retryAfterSeconds: 1 });

const principalOf = (actor: Caller): string => (actor.kind === "api_key" ? actorName(actor) : actor.userId);

/** What the caller's own name for this request comes to: the same for the same request, and nobody else's. Null without one. */
export const requestKeyOf = (
  operation: Operation<AnySchema, AnySchema>,
  actor: Caller,
  { idempotencyKey }: Call,
  input: unknown,
): string | null =>
  idempotencyKey === undefined
    ? null
    : hashOf([describeOperation(operation), principalOf(actor), idempotencyKey, hashOf(input)]);

/** A file is no answer to keep: asking again makes it again. */
const isFile = (operation: Operation<AnySchema, AnySchema>): boolean =>
  operation["~orpc"].outputSchema instanceof z.ZodFile;

const claimOf = (
  operation: Operation<AnySchema, AnySchema>,
  context: KeyContext,
  call: Call,
  input: unknown,
): Claim | null => {
  const key = call.idempotencyKey;
  if (key === undefined || operation["~orpc"].meta.effect === "read" || isFile(operation)) return null;
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    const fields = [{ path: "idempotency-key", message: "Use 1 to 200 visible ASCII characters." }];
    throw new AppError("invalid_input", "The idempotency key is not usable.", { fields });
  }
  const { tenantId, actor } = context;
  const scope = { tenantId, operation: describeOperation(operation), principal: principalOf(actor), key };
  return { scope, bodyHash: hashOf(input), context };
};

/** The answers may carry what is shown once, so they lie sealed. */
const refOf = (scope: Scope) => ({
  tenantId: scope.tenantId,
  table: "idempotency_key",
  rowId: hashOf([scope.operation, scope.principal, scope.key]),
  field: "response",
});

/** Holds the key for this transaction, so that a second request with it can't run beside the first. */
const lockKey = async (tx: Tx, { scope }: Claim) => {
  const name = hashOf(scope);
  const [lock] = await tx.$queryRaw<
    { got: boolean }[]
  >`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as got`;
  if (!lock?.got) throw inFlight();
};

const findAnswer = async (tx: Tx, claim: Claim): Promise<Claimed> => {
  const { scope, bodyHash, context } = claim;
  await lockKey(tx, claim);
  const row = await tx.idempotencyKey.findFirst({ where: scope });
  const now = context.services.clock.now();
  if (!row || row.expiresAt <= now) return { isReplay: false };
  if (row.bodyHash !== bodyHash) {
    throw new AppError("idempotency_conflict", "This idempotency key was used for another request. Use a new one.");
  }
  if (row.status === null || row.response === null) {
    if (now.getTime() - row.createdAt.getTime() < inFlightMs) throw inFlight();
    return { isReplay: false };
  }
  const { ciphertext, keyVersion } = row.response as { ciphertext: string; keyVersion: number };
  const sealed = { ciphertext: Buffer.from(ciphertext, "base64"), keyVersion };
  return {
    isReplay: true,
    answer: JSON.parse(await context.services.vault.open(tx, refOf(scope), sealed, { isRecord: true })) as unknown,
  };
};

const keep = async (tx: Tx, { scope, bodyHash, context }: Claim, answer: { value: unknown } | null) => {
  const now = context.services.clock.now();
  const sealed =
    answer && (await context.services.vault.seal(tx, refOf(scope), JSON.stringify(answer.value), { isRecord: true }));
  const response = sealed && {
    ciphertext: Buffer.from(sealed.ciphertext).toString("base64"),
    keyVersion: sealed.keyVersion,
  };
  await tx.idempotencyKey.deleteMany({
    where: { tenantId: scope.tenantId, OR: [scope, { expiresAt: { lte: now } }] },
  });
  await tx.idempotencyKey.create({
    data: {
      ...scope,
      bodyHash,
      createdAt: now,
      expiresAt: new Date(now.getTime() + keptMs),
      ...(response && { status: 200, response }),
    },
  });
};

/** For a rule that is one transaction: its effects and the kept answer commit together. */
export const onceInTransaction = async <T>(
  tx: Tx,
  operation: Operation<AnySchema, AnySchema>,
  context: KeyContext,
  call: Call,
  input: unknown,
  run: () => Promise<T>,
  replayed: () => void = () => undefined,
): Promise<T> => {
  const claim = claimOf(operation, context, call, input);
  if (!claim) return run();
  const found = await findAnswer(tx, claim);
  if (found.isReplay) {
    replayed();
    return found.answer as T;
  }
  const value = await run();
  await keep(tx, claim, { value });
  return value;
};

/** For a rule that calls the network: the key is reserved first and released when the rule itself fails. */
export const onceAcrossTransactions = async <T>(
  operation: Operation<AnySchema, AnySchema>,
  context: KeyContext,
  call: Call,
  input: unknown,
  run: () => Promise<T>,
): Promise<T> => {
  const claim = claimOf(operation, context, call, input);
  if (!claim) return run();
  const inTenant = <R>(work: (tx: Tx) => Promise<R>) => context.services.db.withTenant(context.tenantId, work);
  const found = await inTenant(async (tx) => {
    const answer = await findAnswer(tx, claim);
    if (!answer.isReplay) await keep(tx, claim, null);
    return answer;
  });
  if (found.isReplay) return found.answer as T;
  const release = () =>
    inTenant((tx) => tx.idempotencyKey.deleteMany({ where: claim.scope })).catch((cause: unknown) =>
      context.log.warn({ err: cause }, "an idempotency key could not be released"),
    );
  const value = await run().catch(async (error: unknown) => {
    await release();
    throw error;
  });
  // The work is done: whatever becomes of its answer here, the key must not let it be done again.
  await inTenant((tx) => keep(tx, claim, { value })).catch((cause: unknown) =>
    context.log.error({ err: cause }, "the answer to an idempotency key could not be kept"),
  );
  return value;
};
